package dev.dbcheck.env.dialect.jvm;

import java.util.List;

/**
 * A condition on the active profiles, as Spring's {@code Profiles.of} reads it: {@code prod & !eu}.
 */
final class ProfileExpression {
  private static final int DEEPEST = 50;

  private final String text;
  private final List<String> profiles;
  private int at;

  private ProfileExpression(String text, List<String> profiles) {
    this.text = text;
    this.profiles = profiles;
  }

  /** Returns whether the profiles meet a condition; they never meet a malformed one. */
  static boolean matches(String text, List<String> profiles) {
    ProfileExpression expression = new ProfileExpression(text, profiles);
    boolean matches = expression.any(0);
    return matches && expression.at == text.length();
  }

  private boolean any(int depth) {
    boolean matches = all(depth);
    while (skips('|')) {
      matches |= all(depth);
    }
    return matches;
  }

  private boolean all(int depth) {
    boolean matches = one(depth);
    while (skips('&')) {
      matches &= one(depth);
    }
    return matches;
  }

  private boolean one(int depth) {
    boolean negated = false;
    while (skips('!')) {
      negated = !negated;
    }
    if (depth < DEEPEST && skips('(')) {
      boolean matches = any(depth + 1);
      skips(')');
      return matches != negated;
    }
    int start = at;
    while (at < text.length() && "|&!() ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String profile = text.substring(start, at);
    skipBlanks();
    return profiles.contains(profile) != negated;
  }

  private boolean skips(char sign) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}

package dev.dbcheck.env.dialect.jvm;

import java.util.Locale;

/**
 * A variable's name as SmallRye Config compares it with a property's (3.13, {@code
 * EnvConfigSource.EnvName}): case does not count, an underscore stands for any sign.
 *
 * @param written the name as it is written
 */
record SmallRyeName(String written) {

  /** Returns what two names must have in common to be compared at all. */
  String letters() {
    int length = written.endsWith("__") ? written.length() - 1 : written.length();
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = written.charAt(i);
      boolean profile = i == 0 && length > 1 && isSignOfProfile(c);
      if (profile && isLetterOrDigit(written.charAt(1))) {
        letters.append('%');
      } else if (isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns whether a name that is asked for finds this one; compares from the end. */
  boolean isFoundBy(String asked) {
    if (asked.isEmpty() || written.isEmpty()) {
      return asked.equals(written);
    }
    int at = asked.length() - 1;
    for (int i = written.length() - 1; i >= 0; i--) {
      if (at < 0) {
        return false;
      }
      char sign = asked.charAt(at);
      char own = written.charAt(i);
      if (i == 0 && isSignOfProfile(own) && isSignOfProfile(sign)) {
        return true;
      }
      if (!stands(own, sign)) {
        return false;
      }
      if (own == '"' && sign == '_' && at == asked.length() - 1) {
        at = asked.lastIndexOf('_', at - 1);
      } else if (own == '_' && sign == '"' && i == written.length() - 1) {
        i = written.lastIndexOf('_', i - 1);
      }
      if (at < 0 || i < 0) {
        return false;
      }
      at--;
    }
    // One more sign at its beginning does no harm.
    return at <= 0;
  }

  private static boolean stands(char own, char asked) {
    return switch (own) {
      case '.', '-' -> ".-_/".indexOf(asked) >= 0;
      case '_' -> !isLetterOrDigit(asked);
      default ->
          isLetterOrDigit(own)
              ? Character.toLowerCase(own) == Character.toLowerCase(asked)
              : own == asked || asked == '_';
    };
  }

  private static boolean isSignOfProfile(char c) {
    return c == '%' || c == '_';
  }

  /** Returns the name with an underscore for each sign, and two for a last quotation mark. */
  static String underscored(String name) {
    StringBuilder underscored = new StringBuilder(name.length() + 1);
    for (int i = 0; i < name.length(); i++) {
      underscored.append(isLetterOrDigit(name.charAt(i)) ? name.charAt(i) : '_');
    }
    return underscored.append(name.endsWith("\"") ? "_" : "").toString();
  }

  static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}

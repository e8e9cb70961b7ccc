package dev.dbcheck.env.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The profiles of dotenvx's {@code Envfile}: {@code profile "production", files: [".env"]} (the
 * grammar of {@code @dotenvx/primitives} 3.3.1).
 */
final class EnvfileProfiles {
  private final String text;
  private int at;

  private EnvfileProfiles(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Returns the files of each profile, by its name. */
  static Map<String, List<String>> in(String text) {
    Map<String, List<String>> profiles = new LinkedHashMap<>();
    int start = 0;
    for (String line : text.lines().toList()) {
      int word = start + line.length() - line.stripLeading().length();
      if (text.startsWith("profile", word)) {
        new EnvfileProfiles(text, word + "profile".length()).read(profiles);
      }
      start += line.length();
      start += text.startsWith("\r\n", start) ? 2 : 1;
    }
    return profiles;
  }

  private void read(Map<String, List<String>> profiles) {
    Optional<String> name = quoted();
    if (name.isEmpty() || !(skip(",") && skip("files") && skip(":") && skip("["))) {
      return;
    }
    List<String> files = new ArrayList<>();
    for (Optional<String> file = quoted(); file.isPresent(); file = quoted()) {
      files.add(file.get().trim());
      skip(",");
    }
    if (skip("]")) {
      profiles.putIfAbsent(name.get(), files);
    }
  }

  private Optional<String> quoted() {
    skipBlanks();
    char quote = at < text.length() ? text.charAt(at) : 0;
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      return Optional.empty();
    }
    String inner = text.substring(at + 1, end);
    at = end + 1;
    return Optional.of(inner);
  }

  private boolean skip(String expected) {
    skipBlanks();
    boolean found = text.startsWith(expected, at);
    at += found ? expected.length() : 0;
    return found;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}

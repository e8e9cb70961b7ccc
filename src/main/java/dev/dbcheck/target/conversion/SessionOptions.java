package dev.dbcheck.target.conversion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The settings of a session in libpq's {@code options}: {@code -c name=value --name=value}. */
final class SessionOptions {
  private SessionOptions() {}

  /** Returns the settings by name; nothing where the text holds anything else. */
  static Optional<SequencedMap<String, String>> read(String text) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    boolean switched = false;
    for (String word : words(text).toList()) {
      if (word.equals("-c") && !switched) {
        switched = true;
        continue;
      }
      String setting = word;
      if (!switched && word.startsWith("--")) {
        setting = word.substring(2);
      } else if (!switched && word.startsWith("-c")) {
        setting = word.substring(2);
      } else if (!switched) {
        return Optional.empty();
      }
      int equals = setting.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      // PostgreSQL takes a hyphen in such a name for an underscore.
      settings.put(setting.substring(0, equals).replace('-', '_'), setting.substring(equals + 1));
      switched = false;
    }
    return switched ? Optional.empty() : Optional.of(settings);
  }

  /** Splits at white space that no backslash precedes, as the server does. */
  private static Stream<String> words(String text) {
    Stream.Builder<String> words = Stream.builder();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c >= '\t' && c <= '\r') {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        boolean escape = c == '\\' && i + 1 < text.length();
        word.append(escape ? text.charAt(++i) : c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words.build();
  }

  /** Returns the settings as libpq's clients pass them. */
  static String write(Map<String, String> settings) {
    StringBuilder text = new StringBuilder();
    settings.forEach((name, value) -> {
      text.append(text.isEmpty() ? "" : " ").append("-c ").append(name).append('=');
      value
          .chars()
          .forEach(c -> {
            boolean special = c == '\\' || c == ' ' || c >= '\t' && c <= '\r';
            text.append(special ? "\\" : "").append((char) c);
          });
    });
    return text.toString();
  }
}

package dev.dbcheck.env.app.python;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The {@code BasicInterpolation} of Python's {@code configparser}. */
public final class Interpolation {
  /** Why a value cannot be had: configparser raises an error. */
  public static final String OBSTACLE =
      "it holds a percent sign that is not doubled, and is rejected";

  /** {@code configparser.MAX_INTERPOLATION_DEPTH}. */
  private static final int DEEPEST = 10;

  /** References to references multiply; no URL has more. */
  private static final int MOST_REFERENCES = 1000;

  private final Map<String, String> options;
  private int references;

  Interpolation(Map<String, String> options) {
    this.options = options;
  }

  /** Returns a value with its references replaced; nothing where configparser raises an error. */
  Optional<String> of(String value) {
    StringBuilder result = new StringBuilder();
    return add(value, result, 1) ? Optional.of(result.toString()) : Optional.empty();
  }

  private boolean add(String value, StringBuilder result, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '%') {
        result.append(value.charAt(i));
      } else if (value.startsWith("%%", i)) {
        result.append('%');
        i++;
      } else {
        int end = value.indexOf(")s", i);
        if (!value.startsWith("%(", i) || end < 0 || ++references > MOST_REFERENCES) {
          return false;
        }
        String option = options.get(value.substring(i + 2, end).toLowerCase(Locale.ROOT));
        if (option == null || !add(option, result, depth + 1)) {
          return false;
        }
        i = end + 1;
      }
    }
    return true;
  }
}

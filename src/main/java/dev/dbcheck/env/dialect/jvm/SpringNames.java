package dev.dbcheck.env.dialect.jvm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The spellings by which Spring Boot takes one property for another (3.5, {@code
 * ConfigurationPropertyName}, {@code SystemEnvironmentPropertyMapper} and {@code
 * SystemEnvironmentPropertySource}).
 */
final class SpringNames {
  private SpringNames() {}

  /** Returns the names by which a property can be asked for that is written so somewhere. */
  static Set<String> spellings(String written) {
    return new HashSet<>(List.of(written, uniform(written, '.'), uniform(written, '_')));
  }

  /** Returns whether a name is a property's: {@code spring.datasource.url}, in lower case. */
  static boolean isCanonical(String name) {
    if (name.startsWith(".") || name.endsWith(".")) {
      return false;
    }
    boolean indexed = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts = i == 0 || name.charAt(i - 1) == '.';
      if (c == '[' || c == ']') {
        indexed = c == '[';
      } else if (!indexed && !isLetterOrDigit(c) && c != '.' && (starts || c != '-')) {
        return false;
      }
    }
    return !indexed;
  }

  /**
   * Returns what all spellings of a name have in common: its elements in lower case, nothing but
   * letters and digits, with dots between them.
   */
  static String uniform(String written, char separator) {
    StringBuilder uniform = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = Character.toLowerCase(written.charAt(i));
      boolean separates = c == separator || c == '[';
      if (separates && !uniform.isEmpty() && uniform.charAt(uniform.length() - 1) != '.') {
        uniform.append('.');
      } else if (isLetterOrDigit(c)) {
        uniform.append(c);
      }
    }
    int last = uniform.length() - 1;
    return last >= 0 && uniform.charAt(last) == '.'
        ? uniform.substring(0, last)
        : uniform.toString();
  }

  /** Returns the variables of an environment that a name can mean, the first one set counts. */
  static List<String> inEnvironment(String name) {
    List<String> candidates = new ArrayList<>();
    if (isCanonical(name)) {
      String joined = name.replace("-", "").replace('.', '_');
      String separated = name.replace('-', '_').replace('.', '_');
      candidates.add(joined.toUpperCase(Locale.ROOT));
      candidates.add(separated.toUpperCase(Locale.ROOT));
      candidates.add(joined);
      candidates.add(separated);
      candidates.add(name);
    } else {
      addUnderscored(name, candidates);
      addUnderscored(name.toUpperCase(Locale.ROOT), candidates);
    }
    return candidates;
  }

  private static void addUnderscored(String name, List<String> candidates) {
    candidates.add(name);
    candidates.add(name.replace('.', '_'));
    candidates.add(name.replace('-', '_'));
    candidates.add(name.replace('.', '_').replace('-', '_'));
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }
}

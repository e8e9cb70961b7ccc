package dev.dbcheck.env.manifest;

import dev.dbcheck.diagnostic.Origin;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads requirements as pip writes them (PEP 508): {@code pydantic-settings[yaml]>=2.1; …}; the
 * part after {@code @}, which can hold credentials, is not kept.
 */
final class PythonRequirement {
  private PythonRequirement() {}

  /** Returns the dependency of a requirement; nothing where it does not begin with a name. */
  static Optional<Dependency> read(String requirement, Origin origin) {
    String text = requirement.strip();
    int end = 0;
    while (end < text.length() && isNameCharacter(text.charAt(end))) {
      end++;
    }
    if (end == 0 || !Character.isLetterOrDigit(text.charAt(0))) {
      return Optional.empty();
    }
    String rest = withoutExtras(text.substring(end).strip());
    int marker = rest.indexOf(';');
    String range = (marker < 0 ? rest : rest.substring(0, marker)).strip();
    boolean hasParentheses = range.startsWith("(") && range.endsWith(")");
    return Optional.of(
        of(
            text.substring(0, end),
            hasParentheses ? range.substring(1, range.length() - 1) : range,
            origin));
  }

  /** Returns a dependency whose range stands apart from its name, as in a table. */
  static Dependency of(String name, String range, Origin origin) {
    boolean isAddress = range.startsWith("@");
    return new Dependency(
        Ecosystem.PYTHON,
        normalised(name),
        isAddress ? "" : range,
        Versions.exact(Ecosystem.PYTHON, range),
        origin);
  }

  private static String withoutExtras(String rest) {
    int end = rest.startsWith("[") ? rest.indexOf(']') : -1;
    return end < 0 ? rest : rest.substring(end + 1).strip();
  }

  /** Returns a name in the registry's normal form (PEP 503). */
  static String normalised(String name) {
    StringBuilder normal = new StringBuilder();
    for (char character : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean separates = character == '-' || character == '_' || character == '.';
      if (!separates) {
        normal.append(character);
      } else if (normal.isEmpty() || normal.charAt(normal.length() - 1) != '-') {
        normal.append('-');
      }
    }
    return normal.toString();
  }

  private static boolean isNameCharacter(char character) {
    return Character.isLetterOrDigit(character)
        || character == '-'
        || character == '_'
        || character == '.';
  }
}

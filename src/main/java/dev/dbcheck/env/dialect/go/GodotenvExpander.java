package dev.dbcheck.env.dialect.go;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;

/**
 * Undoes escapes and puts variables in as godotenv does ({@code expandEscapes} and {@code
 * expandVariables} in {@code parser.go}, 1.5.1): names are in upper case, braces and a parenthesis
 * are optional on either side.
 */
final class GodotenvExpander implements Expander {

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) {
    String text = assignment.value().orElseThrow();
    return switch (assignment.quote()) {
      case SINGLE, BACKTICK -> Value.of(text, origin);
      case NONE -> variables(text, origin, scope);
      case DOUBLE -> variables(withoutBackslashes(withLineEnds(text)), origin, scope);
    };
  }

  private static String withLineEnds(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      switch (next) {
        case '\n' -> result.append(c);
        case 'n' -> result.append('\n');
        case 'r' -> result.append('\r');
        default -> result.append(c).append(next);
      }
      i += next == '\n' ? 0 : 1;
    }
    return result.toString();
  }

  private static String withoutBackslashes(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escapes =
          text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '$';
      i += escapes ? 1 : 0;
      result.append(text.charAt(i));
    }
    return result.toString();
  }

  private static Value variables(String text, Origin origin, Scope scope) {
    Expansion expansion = new Expansion(origin);
    int copied = 0;
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', copied)) {
      boolean escaped = dollar > copied && text.charAt(dollar - 1) == '\\';
      expansion.append(text.substring(copied, escaped ? dollar - 1 : dollar));
      int name = skip(text, skip(text, dollar + 1, '('), '{');
      int nameEnd = name;
      while (nameEnd < text.length() && isInName(text.charAt(nameEnd))) {
        nameEnd++;
      }
      copied = skip(text, nameEnd, '}');
      if (escaped || nameEnd == name) {
        expansion.append(text.substring(dollar, copied));
      } else {
        String referred = text.substring(name, nameEnd);
        expansion.reference(referred, scope.get(referred));
      }
    }
    return expansion.append(text.substring(copied)).value();
  }

  private static int skip(String text, int index, char optional) {
    return index < text.length() && text.charAt(index) == optional ? index + 1 : index;
  }

  private static boolean isInName(char c) {
    return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}

package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads env files as django-environ's {@code Env.read_env()} does ({@code environ/environ.py};
 * recorded with 0.12.0): one assignment a line without any space round its equals sign, no comments
 * behind values.
 */
public final class DjangoEnvironScanner implements Scanner {
  private static final String EXPORT = "export ";

  /** The escapes that stay as they are. */
  private static final String KEPT_ESCAPES = "rnt";

  @Override
  public Scan scan(String fileText) {
    String text = PythonText.withUniversalNewlines(fileText);
    List<Assignment> assignments = new ArrayList<>();
    List<Flaw> skipped = new ArrayList<>();
    int number = 1;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      String line = text.substring(start, end);
      Optional<Assignment> assignment = assignment(line, number);
      assignment.ifPresent(assignments::add);
      if (assignment.isEmpty() && !line.isEmpty() && !line.startsWith("#")) {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
      }
      number += end < text.length() && text.charAt(end) == '\n' ? 1 : 0;
      start = end + 1;
    }
    return Scan.of(assignments, skipped);
  }

  /** Lines end where {@code str.splitlines()} ends them, which is not only at line breaks. */
  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && !isBoundary(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBoundary(char character) {
    return switch (character) {
      case '\n', '\u000B', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  private static Optional<Assignment> assignment(String line, int number) {
    int exported = line.startsWith(EXPORT) ? EXPORT.length() : 0;
    int equals = endOfName(line, exported);
    return equals > exported && equals < line.length() && line.charAt(equals) == '='
        ? Optional.of(value(line.substring(exported, equals), line.substring(equals + 1), number))
        : Optional.empty();
  }

  private static int endOfName(String line, int start) {
    int end = start;
    while (end < line.length() && isNameCharacter(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char character) {
    return character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || character >= '0' && character <= '9'
        || character == '_';
  }

  /** Single quotes go first: what then still stands in double quotes loses those as well. */
  private static Assignment value(String name, String raw, int number) {
    boolean single = PythonText.isQuoted(raw, '\'');
    String inner = single ? raw.substring(1, raw.length() - 1) : raw;
    if (PythonText.isQuoted(inner, '"')) {
      String value = unescaped(inner.substring(1, inner.length() - 1));
      return Assignment.of(name, value, Quote.DOUBLE, number);
    }
    return Assignment.of(name, inner, single ? Quote.SINGLE : Quote.NONE, number);
  }

  private static String unescaped(String quoted) {
    StringBuilder value = new StringBuilder(quoted.length());
    for (int i = 0; i < quoted.length(); i++) {
      char character = quoted.charAt(i);
      boolean escapes = character == '\\' && i + 1 < quoted.length();
      if (escapes && KEPT_ESCAPES.indexOf(quoted.charAt(i + 1)) < 0) {
        value.append(quoted.charAt(++i));
      } else if (escapes) {
        value.append(character).append(quoted.charAt(++i));
      } else {
        value.append(character);
      }
    }
    return value.toString();
  }
}

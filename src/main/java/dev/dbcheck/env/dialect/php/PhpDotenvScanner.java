package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a file as vlucas/phpdotenv does ({@code Parser/Lines.php} and {@code
 * Parser/EntryParser.php}, 5.6.1): a line that seems to open a double quote takes in the lines up
 * to the one that seems to close it, and where there is none, the rest of the file is lost.
 */
final class PhpDotenvScanner implements Scanner {
  private static final String EXPORT = "export";

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    StringBuilder joined = new StringBuilder();
    int line = 0;
    int firstLine = 1;
    boolean open = false;
    for (int at = 0; at <= text.length(); ) {
      int end = endOfLine(text, at);
      String current = text.substring(at, end);
      at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
      line++;
      if (open) {
        joined.append('\n').append(current);
        open = !closes(current);
      } else {
        firstLine = line;
        joined.setLength(0);
        joined.append(current);
        open = current.contains("=\"") && quotes(current) <= 1;
      }
      if (!open && !isComment(current, joined)) {
        try {
          assignments.add(entry(joined.toString(), firstLine));
        } catch (FlawException flaw) {
          return Scan.failed(assignments, flaw.flaw());
        }
      }
    }
    List<Flaw> lost = open ? List.of(new Flaw(Flaw.Kind.UNTERMINATED_QUOTE, firstLine)) : List.of();
    return Scan.of(assignments, lost);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static boolean closes(String line) {
    return line.equals("\"") || quotes(line) >= 1;
  }

  /** Counts quotation marks that stand after a character other than a single backslash. */
  private static int quotes(String line) {
    int count = 0;
    char before = 0;
    boolean any = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && line.startsWith("\\", i + 1)) {
        i++;
        continue;
      }
      if (any && c == '"' && before != '\\') {
        count++;
      }
      before = c;
      any = true;
    }
    return count;
  }

  private static boolean isComment(String line, StringBuilder entry) {
    String trimmed = PhpSpace.trim(entry.length() == line.length() ? line : entry.toString());
    return trimmed.isEmpty() || trimmed.charAt(0) == '#';
  }

  private static Assignment entry(String entry, int line) throws FlawException {
    int equals = entry.indexOf('=');
    if (equals < 0) {
      return Assignment.bare(name(entry, line), line);
    }
    String name = PhpSpace.trim(entry.substring(0, equals));
    if (name.isEmpty()) {
      throw new FlawException(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, line));
    }
    name = name(name, line);
    String value = PhpSpace.trim(entry.substring(equals + 1));
    return Assignment.of(name, new PhpDotenvValue(value, line).pieces(), line);
  }

  private static String name(String written, int line) throws FlawException {
    String name = unquoted(withoutExport(written));
    if (name.isEmpty() || !name.codePoints().allMatch(PhpDotenvScanner::isInName)) {
      throw new FlawException(new Flaw(Flaw.Kind.INVALID_NAME, line));
    }
    return name;
  }

  /** The word is taken away before a name of two characters at least. */
  private static String withoutExport(String name) {
    int length = EXPORT.length();
    return name.startsWith(EXPORT)
            && name.codePointCount(0, name.length()) > length + 2
            && PhpSpace.isSpace(name.charAt(length))
        ? PhpSpace.trimStart(name.substring(length))
        : name;
  }

  private static String unquoted(String name) {
    int last = name.length() - 1;
    boolean isQuoted =
        last >= 2
            && (name.charAt(0) == '"' || name.charAt(0) == '\'')
            && name.charAt(0) == name.charAt(last);
    return isQuoted ? name.substring(1, last) : name;
  }

  private static boolean isInName(int character) {
    return character == '_'
        || character == '.'
        || switch (Character.getType(character)) {
          case Character.LOWERCASE_LETTER,
              Character.UPPERCASE_LETTER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }
}

package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.LoneBytes;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Splits a file as godotenv does ({@code parser.go}, 1.5.1 and 1.6.0-pre.4).
 *
 * @param version whose rules
 */
record GodotenvScanner(GoLoaders.Godotenv version) implements Scanner {
  private static final String EXPORT = "export";

  @Override
  public Scan scan(String text) {
    return new Walk(text.replace("\r\n", "\n")).scan();
  }

  private final class Walk extends Statements {
    Walk(String text) {
      super(text);
    }

    @Override
    protected Assignment statement() throws FlawException {
      skipExport();
      int nameLine = line();
      int start = at;
      if (at == text.length()) {
        throw flaw(Flaw.Kind.NOT_AN_ASSIGNMENT);
      }
      int end = endOfName(start);
      // A name that the file ends with is the value of a variable without a name.
      String name = end == text.length() ? "" : GoText.trimEnd(text.substring(start, end));
      at = GoText.skipBlanks(text, end == text.length() ? start : end + 1);
      return Assignment.of(LoneBytes.readable(name), List.of(value()), nameLine);
    }

    private void skipExport() {
      int after = at + EXPORT.length();
      if (text.startsWith(EXPORT, at)
          && after < text.length()
          && GoText.isBlank(text.charAt(after))) {
        at = GoText.skipBlanks(text, after);
      }
    }

    private int endOfName(int start) throws FlawException {
      for (int i = start; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '=' || c == ':') {
          return i;
        }
        if (!isInName(i)) {
          throw flaw(Flaw.Kind.INVALID_NAME);
        }
      }
      return text.length();
    }

    /** Names are read byte by byte, and each byte is taken for a character of Latin-1. */
    private boolean isInName(int index) {
      char c = text.charAt(index);
      int lone = LoneBytes.byteAt(text, index);
      if (lone >= 0) {
        return isByteInName(lone);
      }
      if (c < 0x80) {
        return isByteInName(c);
      }
      if (Character.isLowSurrogate(c)) {
        return true;
      }
      for (byte one :
          Character.toString(text.codePointAt(index)).getBytes(StandardCharsets.UTF_8)) {
        if (!isByteInName(one & 0xFF)) {
          return false;
        }
      }
      return true;
    }

    private boolean isByteInName(int value) {
      return GoText.isBlank(value)
          || value == '_'
          || value == '.'
          || value == '-' && version.allowsHyphen()
          || GoText.isLetterOrNumber(value);
    }

    private Piece value() throws FlawException {
      return quote() == Quote.NONE ? unquoted() : quoted(quote());
    }

    private Piece unquoted() throws FlawException {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int last = endOfValue(end);
      while (last > at && GoText.isBlank(text.charAt(last - 1))) {
        last--;
      }
      Piece piece =
          piece(text.substring(GoText.skipBlanks(text, at), Math.max(last, at)), Quote.NONE);
      at = end;
      return piece;
    }

    private int endOfValue(int end) throws FlawException {
      if (version.endsAtFirstComment()) {
        if (at < end && text.charAt(at) == '#') {
          // The real loader looks at the character before the line, and panics.
          throw flaw(Flaw.Kind.NOT_AN_ASSIGNMENT);
        }
        for (int i = at + 1; i < end; i++) {
          if (isComment(i)) {
            return i;
          }
        }
        return end;
      }
      for (int i = end - 1; i > at; i--) {
        if (isComment(i)) {
          return i;
        }
      }
      return end;
    }

    private boolean isComment(int index) {
      return text.charAt(index) == '#' && GoText.isBlank(text.charAt(index - 1));
    }

    private Piece quoted(Quote quote) throws FlawException {
      char mark = text.charAt(at);
      int end = text.indexOf(mark, at + 1);
      while (end >= 0 && isEscaped(end)) {
        end = text.indexOf(mark, end + 1);
      }
      if (end < 0) {
        throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
      }
      int first = at;
      int last = end;
      while (last > first && text.charAt(last - 1) == mark) {
        last--;
      }
      while (first < last && text.charAt(first) == mark) {
        first++;
      }
      Piece piece = piece(text.substring(first, last), quote);
      at = end + 1;
      return piece;
    }

    private boolean isEscaped(int mark) {
      if (!version.countsBackslashes()) {
        return text.charAt(mark - 1) == '\\';
      }
      int backslashes = 0;
      while (text.charAt(mark - 1 - backslashes) == '\\') {
        backslashes++;
      }
      return backslashes % 2 == 1;
    }
  }
}

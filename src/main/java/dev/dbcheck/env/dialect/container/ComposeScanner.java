package dev.dbcheck.env.dialect.container;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.LoneBytes;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import dev.dbcheck.env.dialect.go.GoText;
import dev.dbcheck.env.dialect.go.Statements;
import java.util.List;

/** Splits a file as compose-go does ({@code dotenv/parser.go}, 2.4.8 and 2.13.0). */
final class ComposeScanner implements Scanner {
  private static final String EXPORT = "export";

  @Override
  public Scan scan(String text) {
    return new Walk(text).scan();
  }

  private static final class Walk extends Statements {
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
      boolean hasEnd = end < text.length();
      // A name that the file ends with is the value of a variable without a name.
      String name = hasEnd ? GoText.trimEnd(text.substring(start, end)) : "";
      if (name.indexOf(' ') >= 0) {
        throw flaw(Flaw.Kind.INVALID_NAME);
      }
      boolean isBare = hasEnd && text.charAt(end) == '\n';
      at = GoText.skipBlanks(text, hasEnd ? end + 1 : start);
      return isBare
          ? Assignment.bare(name, nameLine)
          : Assignment.of(name, List.of(value()), nameLine);
    }

    /** The word may stand on a line of its own. */
    private void skipExport() {
      int after = at + EXPORT.length();
      if (text.startsWith(EXPORT, at)
          && after < text.length()
          && (text.charAt(after) == '\n'
              || text.charAt(after) != 0x0B
                  && text.charAt(after) < 0x80
                  && GoText.isBlank(text.charAt(after)))) {
        at = GoText.skipBlanks(text, after);
      }
    }

    private int endOfName(int start) throws FlawException {
      int at = start;
      while (at < text.length()) {
        int character = text.codePointAt(at);
        if (character == '=' || character == ':' || character == '\n') {
          return at;
        }
        if (LoneBytes.byteAt(text, at) >= 0 || !isInName(character)) {
          throw flaw(Flaw.Kind.INVALID_NAME);
        }
        at += Character.charCount(character);
      }
      return at;
    }

    private static boolean isInName(int character) {
      return GoText.isBlank(character)
          || GoText.isLetterOrNumber(character)
          || character < 0x80 && "_.-[]".indexOf(character) >= 0;
    }

    private Piece value() throws FlawException {
      return quote() == Quote.NONE ? unquoted() : quoted(quote());
    }

    private Piece unquoted() {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end);
      int comment = line.indexOf(" #");
      at = newline < 0 ? end : end + 1;
      return piece(GoText.trimEnd(comment < 0 ? line : line.substring(0, comment)), Quote.NONE);
    }

    /** A backslash before the quotation mark is taken away, all others stay for later. */
    private Piece quoted(Quote quote) throws FlawException {
      char mark = text.charAt(at);
      StringBuilder value = new StringBuilder();
      boolean escaped = false;
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == mark && !escaped) {
          at = i + 1;
          return piece(value.toString(), quote);
        }
        if (c == '\\' && !escaped) {
          escaped = true;
          continue;
        }
        if (escaped && c != mark) {
          value.append('\\');
        }
        value.append(c);
        escaped = false;
      }
      throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
    }
  }
}

package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Scans as systemd 257 reads {@code EnvironmentFile=} (its {@code src/basic/env-file.c}): quotes
 * may be followed by more text, references stay as they are, and lines that assign nothing are
 * ignored.
 *
 * <p>Only names and values have to be UTF-8, so that it takes the bytes as ISO-8859-1.
 */
public record SystemdScanner() implements Scanner {

  @Override
  public Scan scan(String bytes) {
    return new Run(bytes).scan();
  }

  /** Where in an assignment the next character stands. */
  private enum State {
    BEFORE_NAME,
    NAME,
    BEFORE_VALUE,
    VALUE,
    ESCAPED,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    DOUBLE_QUOTED_ESCAPED,
    COMMENT,
    COMMENT_ESCAPED
  }

  /** One scan. */
  private static final class Run {
    private static final String BLANKS = " \t\n\r";
    private static final String LINE_ENDS = "\n\r";
    private static final String COMMENTS = "#;";
    private static final String ESCAPED_IN_QUOTES = "\"\\`$";

    private final String bytes;
    private final List<Assignment> assignments = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private State state = State.BEFORE_NAME;
    private int line = 1;
    private int nameLine = 1;

    /** How much of the value is left when blanks are cut off that no quotes or escapes protect. */
    private int kept;

    Run(String bytes) {
      this.bytes = bytes;
    }

    Scan scan() {
      int nul = bytes.indexOf('\0');
      if (nul >= 0) {
        return Scan.failed(List.of(), new Flaw(Flaw.Kind.NOT_DECODABLE, lineAt(nul)));
      }
      try {
        for (int i = 0; i < bytes.length(); i++) {
          char c = bytes.charAt(i);
          state = next(c);
          boolean secondOfTwo = c == '\n' && i > 0 && bytes.charAt(i - 1) == '\r';
          line += LINE_ENDS.indexOf(c) >= 0 && !secondOfTwo ? 1 : 0;
        }
        end();
      } catch (FlawException undecodable) {
        return Scan.failed(assignments, undecodable.flaw());
      }
      return Scan.of(assignments, List.of());
    }

    private int lineAt(int offset) {
      return 1 + (int) bytes.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private State next(char c) throws FlawException {
      boolean endsLine = LINE_ENDS.indexOf(c) >= 0;
      return switch (state) {
        case BEFORE_NAME -> beforeName(c);
        case NAME -> name(c, endsLine);
        case BEFORE_VALUE -> endsLine ? push() : beforeValue(c);
        case VALUE -> endsLine ? push() : value(c);
        case ESCAPED -> {
          if (!endsLine) {
            protect(c);
          }
          yield State.VALUE;
        }
        case SINGLE_QUOTED -> c == '\'' ? State.BEFORE_VALUE : quoted(c, State.SINGLE_QUOTED);
        case DOUBLE_QUOTED ->
            switch (c) {
              case '"' -> State.BEFORE_VALUE;
              case '\\' -> State.DOUBLE_QUOTED_ESCAPED;
              default -> quoted(c, State.DOUBLE_QUOTED);
            };
        case DOUBLE_QUOTED_ESCAPED -> {
          if (c != '\n') {
            value.append(ESCAPED_IN_QUOTES.indexOf(c) < 0 ? "\\" : "");
            protect(c);
          }
          yield State.DOUBLE_QUOTED;
        }
        case COMMENT ->
            c == '\\' ? State.COMMENT_ESCAPED : endsLine ? State.BEFORE_NAME : State.COMMENT;
        case COMMENT_ESCAPED -> endsLine ? State.BEFORE_NAME : State.COMMENT;
      };
    }

    private State beforeName(char c) {
      if (COMMENTS.indexOf(c) >= 0) {
        return State.COMMENT;
      }
      if (BLANKS.indexOf(c) >= 0) {
        return State.BEFORE_NAME;
      }
      name.append(c);
      nameLine = line;
      return State.NAME;
    }

    private State name(char c, boolean endsLine) {
      if (endsLine) {
        name.setLength(0);
        return State.BEFORE_NAME;
      }
      if (c == '=') {
        return State.BEFORE_VALUE;
      }
      name.append(c);
      return State.NAME;
    }

    private State beforeValue(char c) {
      if (BLANKS.indexOf(c) >= 0) {
        return State.BEFORE_VALUE;
      }
      return switch (c) {
        case '\'' -> State.SINGLE_QUOTED;
        case '"' -> State.DOUBLE_QUOTED;
        case '\\' -> State.ESCAPED;
        default -> value(c);
      };
    }

    private State value(char c) {
      if (c == '\\') {
        kept = value.length();
        return State.ESCAPED;
      }
      value.append(c);
      kept = BLANKS.indexOf(c) < 0 ? value.length() : kept;
      return State.VALUE;
    }

    private State quoted(char c, State same) {
      protect(c);
      return same;
    }

    private void protect(char c) {
      value.append(c);
      kept = value.length();
    }

    /** What an open quotation mark holds counts too. */
    private void end() throws FlawException {
      switch (state) {
        case BEFORE_NAME, NAME, COMMENT, COMMENT_ESCAPED -> {}
        case BEFORE_VALUE, VALUE -> push();
        case ESCAPED, SINGLE_QUOTED, DOUBLE_QUOTED, DOUBLE_QUOTED_ESCAPED -> {
          kept = value.length();
          push();
        }
      }
    }

    private State push() throws FlawException {
      int nameEnd = name.length();
      while (nameEnd > 0 && BLANKS.indexOf(name.charAt(nameEnd - 1)) >= 0) {
        nameEnd--;
      }
      assignments.add(
          Assignment.of(
              decoded(name.substring(0, nameEnd)),
              decoded(value.substring(0, kept)),
              Quote.NONE,
              nameLine));
      name.setLength(0);
      value.setLength(0);
      kept = 0;
      return State.BEFORE_NAME;
    }

    /** It takes code points that will never be characters for malformed, too. */
    private String decoded(String latin) throws FlawException {
      try {
        String text = Decoding.STRICT_UTF_8.decode(latin.getBytes(StandardCharsets.ISO_8859_1));
        if (text.codePoints().noneMatch(Run::isNoncharacter)) {
          return text;
        }
      } catch (FlawException malformed) {
        throw undecodable();
      }
      throw undecodable();
    }

    private FlawException undecodable() {
      return new FlawException(new Flaw(Flaw.Kind.NOT_DECODABLE, nameLine));
    }

    private static boolean isNoncharacter(int c) {
      return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }
  }
}

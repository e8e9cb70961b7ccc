package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.system.ShellWord.Bad;
import dev.dbcheck.env.dialect.system.ShellWord.Parameter;
import dev.dbcheck.env.dialect.system.ShellWord.Piece;
import dev.dbcheck.env.dialect.system.ShellWord.Text;
import dev.dbcheck.env.dialect.system.ShellWord.Unknown;
import java.util.ArrayList;
import java.util.List;

/** Splits a word of a shell's file into pieces: text, references, and what cannot be known. */
final class ShellWordParser {
  /** How deep braces and command substitutions may lie in one another. */
  static final int DEEPEST = 30;

  private static final String ENDS = " \t\n;&|<>()";

  private final ShellCursor in;
  private final Shell shell;
  private final int depth;
  private int nesting;

  ShellWordParser(ShellCursor in, Shell shell, int depth) {
    this.in = in;
    this.shell = shell;
    this.depth = depth;
  }

  /** Where in a word the next character stands. */
  private enum Place {
    /** In the open, where white space and operators end the word. */
    OPEN,
    /** Between double quotation marks. */
    QUOTED,
    /** In braces, after an operator. */
    BRACED,
    /** In braces between double quotation marks. */
    QUOTED_BRACED;

    boolean isQuoted() {
      return this == QUOTED || this == QUOTED_BRACED;
    }
  }

  /** Reads a word, which begins here. */
  ShellWord word() throws ShellException {
    int line = in.line();
    Pieces pieces = new Pieces();
    while (in.peek() != ShellCursor.END && ENDS.indexOf(in.peek()) < 0) {
      piece(Place.OPEN, pieces);
    }
    if (shell == Shell.BASH && in.peek() == '(' && pieces.isArray()) {
      throw ShellException.restUnknown(line);
    }
    return new ShellWord(pieces.finish(), line);
  }

  private void piece(Place place, Pieces to) throws ShellException {
    char c = in.next();
    switch (c) {
      case '\\' -> backslash(place, to);
      case '\'' -> singleQuote(place, to);
      case '"' -> doubleQuote(place, to);
      case '`' -> to.add(backquote(place));
      case '$' -> dollar(place, to);
      default -> to.add(c, place.isQuoted());
    }
  }

  private void backslash(Place place, Pieces to) {
    int next = in.peekRaw();
    boolean escapes =
        switch (place) {
          case OPEN, BRACED -> next != ShellCursor.END;
          case QUOTED -> next != ShellCursor.END && "$`\"\\".indexOf(next) >= 0;
          case QUOTED_BRACED -> next != ShellCursor.END && "$`\"\\}".indexOf(next) >= 0;
        };
    to.add(escapes ? in.next() : '\\', true);
  }

  private void singleQuote(Place place, Pieces to) throws ShellException {
    if (place == Place.QUOTED || place == Place.QUOTED_BRACED && shell == Shell.DASH) {
      to.add('\'', true);
      return;
    }
    int line = in.line();
    StringBuilder text = new StringBuilder();
    while (in.peekRaw() != '\'') {
      if (in.peekRaw() == ShellCursor.END) {
        throw unterminated(line);
      }
      text.append(in.next());
    }
    in.next();
    if (place != Place.QUOTED_BRACED) {
      to.add(new Text(text.toString(), true));
    } else if (text.chars().anyMatch(c -> "$`\\\"".indexOf(c) >= 0)) {
      // Bash takes the quotes for quotes when it looks for the brace, and for text afterwards.
      to.add(Unknown.command(line));
    } else {
      to.add(new Text("'" + text + "'", true));
    }
  }

  private void doubleQuote(Place place, Pieces to) throws ShellException {
    int line = in.line();
    to.add(new Text("", true));
    while (in.peek() != '"') {
      if (in.peek() == ShellCursor.END) {
        throw unterminated(line);
      }
      piece(Place.QUOTED, to);
    }
    in.next();
  }

  private Piece backquote(Place place) throws ShellException {
    int line = in.line();
    StringBuilder commands = new StringBuilder();
    while (in.peekRaw() != '`') {
      if (in.peekRaw() == '\\' && in.peekRaw(1) != ShellCursor.END) {
        in.next();
        boolean escaped =
            "\\`$".indexOf(in.peekRaw()) >= 0 || in.peekRaw() == '"' && place.isQuoted();
        commands.append(escaped ? "" : "\\");
      }
      if (in.peekRaw() == ShellCursor.END) {
        throw unterminated(line);
      }
      commands.append(in.next());
    }
    in.next();
    if (depth + nesting > DEEPEST) {
      throw ShellException.restUnknown(line);
    }
    if (shell == Shell.DASH) {
      checkSyntax(commands.toString(), line);
    }
    return Unknown.command(line);
  }

  /** Dash parses what stands between backquotes at once, bash not before it runs it. */
  private void checkSyntax(String commands, int line) throws ShellException {
    ShellParser parser =
        new ShellParser(new ShellCursor(commands, line), shell, depth + nesting + 1);
    try {
      while (parser.line().isPresent()) {
        // Nothing is run.
      }
    } catch (ShellException malformed) {
      boolean isMalformed =
          malformed.end() == ShellException.End.FILE || malformed.end() == ShellException.End.SHELL;
      if (isMalformed) {
        throw malformed;
      }
    }
  }

  private void dollar(Place place, Pieces to) throws ShellException {
    boolean quoted = place.isQuoted();
    int line = in.line();
    int next = in.peek();
    if (next == '{') {
      in.next();
      to.add(braced(quoted, line));
    } else if (in.startsWith("((")) {
      to.add(arithmetic("((", "))", line));
    } else if (next == '(') {
      in.next();
      new ShellParser(in, shell, depth + nesting + 1).skipSubstitution();
      to.add(Unknown.command(line));
    } else if (shell == Shell.BASH && next == '[') {
      to.add(arithmetic("[", "]", line));
    } else if (shell == Shell.BASH && next == '\'' && place != Place.QUOTED) {
      in.next();
      to.add(new Text(new AnsiQuote(in, shell).text(), true));
    } else if (shell == Shell.BASH && next == '"' && !quoted) {
      in.next();
      doubleQuote(place, to);
    } else if (ShellNames.isPart(next, true)) {
      to.add(new Parameter(in.name(), "", List.of(), quoted));
    } else if (next != ShellCursor.END && "@*#?-$!0123456789".indexOf(next) >= 0) {
      boolean confuses =
          shell == Shell.BASH
              && (place == Place.BRACED || place == Place.QUOTED_BRACED)
              && in.startsWith("${");
      to.add(
          confuses
              // When it expands the outer braces, bash takes this for the beginning of inner ones.
              ? bad()
              : new Parameter(String.valueOf(in.next()), "", List.of(), quoted));
    } else {
      to.add('$', true);
    }
  }

  private Piece bad() {
    in.next();
    return new Bad(in.line());
  }

  private Piece braced(boolean quoted, int line) throws ShellException {
    if (++nesting + depth > DEEPEST) {
      throw ShellException.restUnknown(line);
    }
    Piece piece = new ShellBraces(in, shell, line).reference(quoted, this::wordInBraces);
    nesting--;
    return piece;
  }

  /** Reads what stands after the operator, and the brace that ends it. */
  private List<Piece> wordInBraces(boolean quoted) throws ShellException {
    int line = in.line();
    Pieces pieces = new Pieces();
    while (in.peek() != '}') {
      if (in.peek() == ShellCursor.END) {
        throw unterminated(line);
      }
      piece(quoted ? Place.QUOTED_BRACED : Place.BRACED, pieces);
    }
    in.next();
    return pieces.finish();
  }

  /** Skips arithmetic, which may assign what it names and may fail. */
  private Piece arithmetic(String opening, String closing, int line) throws ShellException {
    int start = in.offset();
    char open = opening.charAt(0);
    char close = closing.charAt(0);
    int level = 0;
    do {
      int c = in.peekRaw();
      if (c == ShellCursor.END) {
        throw unterminated(line);
      }
      in.next();
      level += c == open ? 1 : c == close ? -1 : 0;
      if (level == 1 && c == close && closing.length() == 2 && in.peekRaw() != close) {
        throw ShellException.restUnknown(line);
      }
    } while (level > 0);
    String text = in.since(start);
    boolean assigns = text.contains("=") || text.contains("++") || text.contains("--");
    return new Unknown(line, true, assigns ? ShellNames.in(text) : List.of());
  }

  private ShellException unterminated(int line) {
    return ShellException.syntax(shell, Flaw.Kind.UNTERMINATED_QUOTE, line);
  }

  /** Pieces under construction; characters that are quoted alike become one. */
  private static final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;

    void add(char c, boolean isQuoted) {
      if (isQuoted != quoted) {
        flush();
      }
      quoted = isQuoted;
      text.append(c);
    }

    void add(Piece piece) {
      flush();
      pieces.add(piece);
    }

    /** Returns whether the word so far is a name and the sign after which an array may follow. */
    boolean isArray() {
      int end = ShellNames.end(text, 0);
      String sign = text.substring(end);
      return pieces.isEmpty() && !quoted && end > 0 && (sign.equals("=") || sign.equals("+="));
    }

    private void flush() {
      if (!text.isEmpty()) {
        pieces.add(new Text(text.toString(), quoted));
        text.setLength(0);
      }
    }

    List<Piece> finish() {
      flush();
      return pieces;
    }
  }
}

package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * One value as vlucas/phpdotenv takes it apart ({@code Parser/Lexer.php} and {@code
 * EntryParser::processToken}, 5.6.1). A piece without quotation marks is a dollar sign that may
 * begin a reference; all other text is a single-quoted piece.
 */
final class PhpDotenvValue {
  private static final int LONGEST_TOKEN = 1000;
  private static final Piece DOLLAR = new Piece("$", Quote.NONE);
  private static final String SPECIAL = "\\'\"#$";

  private enum State {
    INITIAL,
    UNQUOTED,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    ESCAPE,
    WHITE_SPACE,
    COMMENT
  }

  private final String value;
  private final int line;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private State state = State.INITIAL;

  /** Prepares a value without white space at its ends; {@code line} is that of its name. */
  PhpDotenvValue(String value, int line) {
    this.value = value;
    this.line = line;
  }

  List<Piece> pieces() throws FlawException {
    for (int at = 0; at < value.length(); ) {
      int end = endOfToken(at);
      state = next(value.charAt(at), value.substring(at, end));
      at = end;
    }
    if (state == State.SINGLE_QUOTED || state == State.DOUBLE_QUOTED || state == State.ESCAPE) {
      throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
    }
    endLiteral();
    return pieces;
  }

  private State next(char first, String token) throws FlawException {
    return switch (state) {
      case INITIAL ->
          switch (first) {
            case '\'' -> State.SINGLE_QUOTED;
            case '"' -> State.DOUBLE_QUOTED;
            case '#' -> State.COMMENT;
            default -> added(first, token, State.UNQUOTED);
          };
      case UNQUOTED ->
          first == '#'
              ? State.COMMENT
              : PhpSpace.isSpace(first) ? State.WHITE_SPACE : added(first, token, State.UNQUOTED);
      case SINGLE_QUOTED -> first == '\'' ? State.WHITE_SPACE : literal(token, State.SINGLE_QUOTED);
      case DOUBLE_QUOTED ->
          switch (first) {
            case '"' -> State.WHITE_SPACE;
            case '\\' -> State.ESCAPE;
            default -> added(first, token, State.DOUBLE_QUOTED);
          };
      case ESCAPE -> literal(escaped(first) + token.substring(1), State.DOUBLE_QUOTED);
      case WHITE_SPACE -> {
        if (first == '#') {
          yield State.COMMENT;
        }
        if (!PhpSpace.isSpace(first)) {
          throw flaw(Flaw.Kind.UNQUOTED_WHITE_SPACE);
        }
        yield State.WHITE_SPACE;
      }
      case COMMENT -> State.COMMENT;
    };
  }

  private State added(char first, String token, State then) {
    if (first == '$') {
      endLiteral();
      pieces.add(DOLLAR);
      return then;
    }
    return literal(token, then);
  }

  private void endLiteral() {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.toString(), Quote.SINGLE));
      text.setLength(0);
    }
  }

  private State literal(String token, State then) {
    text.append(token);
    return then;
  }

  private char escaped(char first) throws FlawException {
    return switch (first) {
      case '"', '\\', '$' -> first;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      default -> throw flaw(Flaw.Kind.INVALID_ESCAPE);
    };
  }

  /** Tokens are line ends, other white space, one special character, or other text. */
  private int endOfToken(int start) {
    int sort = sort(value.charAt(start));
    int end = start + 1;
    while (sort != 0
        && end < value.length()
        && end - start < LONGEST_TOKEN
        && sort(value.charAt(end)) == sort) {
      end++;
    }
    return end;
  }

  private static int sort(char c) {
    if (SPECIAL.indexOf(c) >= 0) {
      return 0;
    }
    if (c == '\r' || c == '\n') {
      return 1;
    }
    return PhpSpace.isSpace(c) ? 2 : 3;
  }

  private FlawException flaw(Flaw.Kind kind) {
    return new FlawException(new Flaw(kind, line));
  }
}

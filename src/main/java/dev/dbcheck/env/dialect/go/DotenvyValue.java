package dev.dbcheck.env.dialect.go;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Piece;
import dev.dbcheck.env.dialect.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * One value as dotenvy takes it apart ({@code parse_value} in {@code parse.rs}, 0.15.7). A piece
 * without quotation marks is the name of a reference; all other text is a single-quoted piece.
 */
final class DotenvyValue {
  private enum Reference {
    NONE,
    BARE,
    BRACED
  }

  private final String value;
  private final int line;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private Reference reference = Reference.NONE;
  private boolean singleQuoted;
  private boolean doubleQuoted;
  private boolean escaped;
  private boolean ended;

  /** Prepares a value without white space at its ends; {@code line} is that of its name. */
  DotenvyValue(String value, int line) {
    this.value = value;
    this.line = line;
  }

  List<Piece> pieces() throws FlawException {
    for (int at = 0; at < value.length() && !isComment(at); ) {
      int character = value.codePointAt(at);
      next(character);
      at += Character.charCount(character);
    }
    if (reference == Reference.BRACED || singleQuoted || doubleQuoted) {
      throw flaw(Flaw.Kind.UNTERMINATED_QUOTE);
    }
    endReference();
    endLiteral();
    return pieces;
  }

  private boolean isComment(int at) {
    return ended && value.charAt(at) == '#';
  }

  private void next(int c) throws FlawException {
    if (ended) {
      if (c != ' ' && c != '\t') {
        throw flaw(Flaw.Kind.UNQUOTED_WHITE_SPACE);
      }
    } else if (escaped) {
      text.append(unescaped(c));
      escaped = false;
    } else if (singleQuoted) {
      if (c == '\'') {
        singleQuoted = false;
      } else {
        text.appendCodePoint(c);
      }
    } else if (reference != Reference.NONE) {
      inReference(c);
    } else if (c == '$') {
      reference = Reference.BARE;
    } else if (c == '\\') {
      escaped = true;
    } else if (c == '"') {
      doubleQuoted = !doubleQuoted;
    } else if (c == '\'' && !doubleQuoted) {
      singleQuoted = true;
    } else if ((c == ' ' || c == '\t') && !doubleQuoted) {
      ended = true;
    } else {
      text.appendCodePoint(c);
    }
  }

  /** The character after a bare name is always text, a quotation mark too. */
  private void inReference(int c) {
    if (Character.isAlphabetic(c) || GoText.isNumber(c)) {
      name.appendCodePoint(c);
    } else if (reference == Reference.BRACED) {
      if (c == '}') {
        endReference();
      } else {
        name.appendCodePoint(c);
      }
    } else if (c == '{' && name.isEmpty()) {
      reference = Reference.BRACED;
    } else {
      endReference();
      if (c == '$') {
        reference = Reference.BARE;
      } else {
        text.appendCodePoint(c);
      }
    }
  }

  private void endReference() {
    reference = Reference.NONE;
    if (!name.isEmpty()) {
      endLiteral();
      pieces.add(new Piece(name.toString(), Quote.NONE));
      name.setLength(0);
    }
  }

  private void endLiteral() {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.toString(), Quote.SINGLE));
      text.setLength(0);
    }
  }

  private char unescaped(int c) throws FlawException {
    return switch (c) {
      case '\\', '\'', '"', '$', ' ' -> (char) c;
      case 'n' -> '\n';
      default -> throw flaw(Flaw.Kind.INVALID_ESCAPE);
    };
  }

  private FlawException flaw(Flaw.Kind kind) {
    return new FlawException(new Flaw(kind, line));
  }
}

package dev.dbcheck.env.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Cuts a program's text into tokens, in one pass and without calling itself. */
final class Tokenizer {
  private static final List<String> SIGNS =
      List.of(
          "===", "!==", "...", "??=", "||=", "&&=", "**=", "==", "!=", "=>", "->", "::", ":=", "??",
          "?.", "?:", "||", "&&", "<<", "<=", ">=", "+=", "-=", "*=", "/=", ".=", "++", "--", "**");

  /** Words after which a slash begins a regular expression although they are names. */
  private static final List<String> VALUE_FOLLOWS =
      List.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else");

  private final Language language;
  private final Cursor cursor;
  private final StringReading strings;
  private final List<Token> tokens = new ArrayList<>();
  private boolean lineBegins = true;

  /** What is open: a bracket by its closing sign, or a string with holes. */
  private final Deque<Open> open = new ArrayDeque<>();

  /** A bracket, a hole or a string with holes that has not ended yet. */
  private record Open(String close, Optional<StringForm> template, boolean hole) {}

  Tokenizer(Language language, String text) {
    this.language = language;
    this.cursor = new Cursor(text);
    this.strings = new StringReading(cursor);
  }

  List<Token> tokens() {
    if (!language.opening().isEmpty()) {
      cursor.skipPast(language.opening());
    }
    while (!cursor.atEnd()) {
      Open innermost = open.peek();
      if (innermost != null && innermost.template().isPresent()) {
        template(innermost.template().get());
      } else {
        code();
      }
    }
    return tokens;
  }

  private void code() {
    char next = cursor.peek();
    if (Character.isWhitespace(next) || next == '\uFEFF' || next == '\u00A0') {
      lineBegins |= next == '\n';
      cursor.advance(1);
    } else if (language.joinsLines() && next == '\\' && cursor.joinLine()) {
      return;
    } else if (comment() || string() || regularExpression() || heredoc()) {
      return;
    } else if (isNameStart(next)) {
      take(Token.Kind.NAME, word());
    } else if (Character.isDigit(next)) {
      take(Token.Kind.NUMBER, number());
    } else {
      sign();
    }
  }

  private boolean comment() {
    if (!language.closing().isEmpty() && cursor.startsWith(language.closing())) {
      cursor.skipPast(language.opening());
      return true;
    }
    for (String start : language.lineComments()) {
      if (cursor.startsWith(start) && !cursor.startsWith("#[")) {
        cursor.skipLine();
        return true;
      }
    }
    for (var block : language.blockComments().entrySet()) {
      if (cursor.startsWith(block.getKey())) {
        cursor.advance(block.getKey().length());
        cursor.skipPast(block.getValue());
        return true;
      }
    }
    return false;
  }

  private boolean string() {
    for (StringForm form : language.strings().getOrDefault(cursor.peek(), List.of())) {
      if (cursor.startsWith(form.open()) && (!form.character() || strings.isCharacter())) {
        Cursor.Mark mark = cursor.mark();
        cursor.advance(form.open().length());
        if (form.holes().isPresent()) {
          add(Token.Kind.TEMPLATE, "", mark);
          open.push(new Open(form.close(), Optional.of(form), false));
        } else {
          add(Token.Kind.TEXT, strings.rest(form), mark);
          cursor.skip(form.close());
        }
        return true;
      }
    }
    return false;
  }

  /** Reads a piece of a string up to its end or to the next expression in it. */
  private void template(StringForm form) {
    Cursor.Mark mark = cursor.mark();
    String text = strings.rest(form);
    if (!text.isEmpty()) {
      add(Token.Kind.TEXT, text, mark);
    }
    Optional<StringReading.Hole> hole = strings.hole(form);
    if (hole.isEmpty()) {
      take(Token.Kind.TEMPLATE_END, cursor.startsWith(form.close()) ? form.close() : "");
      open.pop();
    } else if (hole.get().nameLength() > 0) {
      bareName(hole.get().nameLength());
    } else {
      take(Token.Kind.HOLE, hole.get().open());
      open.push(new Open("}", Optional.empty(), true));
    }
  }

  private void bareName(int length) {
    take(Token.Kind.HOLE, "");
    take(Token.Kind.NAME, cursor.ahead(length));
    if (cursor.peek() == '[' || cursor.startsWith("->")) {
      add(Token.Kind.SIGN, "->", cursor.mark());
    }
    take(Token.Kind.HOLE_END, "");
  }

  private boolean regularExpression() {
    return language.regularExpressions()
        && cursor.peek() == '/'
        && !endsValue()
        && opaque(cursor.mark(), cursor.skipRegularExpression());
  }

  private boolean endsValue() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.getLast();
    return switch (last.kind()) {
      case NAME -> !VALUE_FOLLOWS.contains(last.text());
      case NUMBER, TEXT, TEMPLATE_END -> true;
      case SIGN -> List.of(")", "]", "}").contains(last.text());
      case TEMPLATE, HOLE, HOLE_END, NOTHING -> false;
    };
  }

  private boolean heredoc() {
    return language == Language.PHP
        && cursor.startsWith("<<<")
        && opaque(cursor.mark(), cursor.skipHeredoc());
  }

  /** Adds what was passed over as a sign that no reader knows. */
  private boolean opaque(Cursor.Mark mark, boolean passed) {
    if (passed) {
      add(Token.Kind.SIGN, "", mark);
    }
    return passed;
  }

  private boolean isNameStart(char next) {
    return Character.isLetter(next) || next == '_' || language.nameCharacters().indexOf(next) >= 0;
  }

  private String word() {
    int length = 0;
    while (isNameStart(cursor.peek(length)) || Character.isDigit(cursor.peek(length))) {
      length++;
    }
    return cursor.ahead(length);
  }

  private String number() {
    int length = 1;
    while (Character.isLetterOrDigit(cursor.peek(length)) || cursor.peek(length) == '_') {
      length++;
    }
    return cursor.ahead(length);
  }

  private void sign() {
    String sign =
        SIGNS.stream().filter(cursor::startsWith).findFirst().orElseGet(() -> cursor.ahead(1));
    Open innermost = open.peek();
    if (innermost != null && innermost.close().equals(sign)) {
      open.pop();
      take(innermost.hole() ? Token.Kind.HOLE_END : Token.Kind.SIGN, sign);
      return;
    }
    switch (sign) {
      case "(" -> open.push(new Open(")", Optional.empty(), false));
      case "[" -> open.push(new Open("]", Optional.empty(), false));
      case "{" -> open.push(new Open("}", Optional.empty(), false));
      default -> {}
    }
    take(Token.Kind.SIGN, sign);
  }

  /** Adds a token that is written as its text, and passes over it. */
  private void take(Token.Kind kind, String text) {
    add(kind, text, cursor.mark());
    cursor.advance(text.length());
  }

  private void add(Token.Kind kind, String text, Cursor.Mark mark) {
    tokens.add(new Token(kind, text, mark.line(), mark.column(), lineBegins));
    lineBegins = false;
  }
}

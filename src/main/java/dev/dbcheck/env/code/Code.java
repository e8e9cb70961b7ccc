package dev.dbcheck.env.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** A program's tokens, and which brackets belong together. */
public final class Code {
  private static final List<String> OPENING = List.of("(", "[", "{");
  private static final List<String> CLOSING = List.of(")", "]", "}");

  private final List<Token> tokens;
  private final int[] partners;
  private final int[] enclosing;

  /**
   * Some of the tokens.
   *
   * @param from the first one's index
   * @param to the index behind the last one
   */
  public record Span(int from, int to) {
    /** Returns whether there is none. */
    public boolean isEmpty() {
      return from >= to;
    }
  }

  private Code(List<Token> tokens) {
    this.tokens = tokens;
    this.partners = new int[tokens.size()];
    this.enclosing = new int[tokens.size()];
    pair();
  }

  /** Reads a program; what is not well-formed is read as far as it makes sense. */
  public static Code of(Language language, String text) {
    return new Code(new Tokenizer(language, text).tokens());
  }

  private void pair() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      partners[i] = tokens.size();
      if (closes(i) && !open.isEmpty() && fit(open.peek(), i)) {
        int opening = open.pop();
        partners[opening] = i;
        partners[i] = opening;
      }
      enclosing[i] = open.isEmpty() ? -1 : open.peek();
      if (opens(i)) {
        open.push(i);
      }
    }
  }

  private boolean opens(int at) {
    return switch (token(at).kind()) {
      case TEMPLATE, HOLE -> true;
      case SIGN -> OPENING.contains(token(at).text());
      default -> false;
    };
  }

  private boolean closes(int at) {
    return switch (token(at).kind()) {
      case TEMPLATE_END, HOLE_END -> true;
      case SIGN -> CLOSING.contains(token(at).text());
      default -> false;
    };
  }

  private boolean fit(int opening, int closing) {
    return switch (token(opening).kind()) {
      case TEMPLATE -> token(closing).kind() == Token.Kind.TEMPLATE_END;
      case HOLE -> token(closing).kind() == Token.Kind.HOLE_END;
      default -> OPENING.indexOf(token(opening).text()) == CLOSING.indexOf(token(closing).text());
    };
  }

  /** Returns the number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** Returns a token; one that is nothing for an index outside. */
  public Token token(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at) : Token.NOTHING;
  }

  /** Returns whether a token is this name or sign; a string is neither. */
  public boolean is(int at, String text) {
    Token token = token(at);
    return (token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.SIGN)
        && token.text().equals(text);
  }

  /** Returns whether these names and signs follow each other. */
  public boolean are(int at, String... texts) {
    for (int i = 0; i < texts.length; i++) {
      if (!is(at + i, texts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a token is a name. */
  public boolean isName(int at) {
    return token(at).kind() == Token.Kind.NAME;
  }

  /** Returns the bracket that belongs to this one; the number of tokens if there is none. */
  public int partner(int bracket) {
    return bracket >= 0 && bracket < partners.length ? partners[bracket] : tokens.size();
  }

  /** Returns the innermost bracket around a token; -1 if there is none. */
  public int enclosing(int at) {
    return at >= 0 && at < enclosing.length ? enclosing[at] : -1;
  }

  /** Returns the index behind a token, or behind the whole of what a bracket opens and closes. */
  public int after(int at) {
    return isClosed(at) ? partners[at] + 1 : at + 1;
  }

  private boolean isClosed(int at) {
    return at >= 0 && at < size() && partners[at] < size() && partners[at] > at;
  }

  /**
   * Returns what stands in a bracket, cut at its commas; an empty piece is left out. A bracket that
   * is never closed has none.
   */
  public List<Span> items(int bracket) {
    List<Span> items = new ArrayList<>();
    if (isClosed(bracket)) {
      int start = bracket + 1;
      for (int i = start; i < partners[bracket]; i = after(i)) {
        if (is(i, ",")) {
          add(items, new Span(start, i));
          start = i + 1;
        }
      }
      add(items, new Span(start, partners[bracket]));
    }
    return items;
  }

  private static void add(List<Span> items, Span item) {
    if (!item.isEmpty()) {
      items.add(item);
    }
  }

  /** Returns the first token of a span that is this name or sign, brackets' content aside. */
  public int find(Span span, String text) {
    for (int i = span.from(); i < span.to(); i = after(i)) {
      if (is(i, text)) {
        return i;
      }
    }
    return span.to();
  }

  /**
   * Returns the index behind a statement: of a semicolon, of a closing bracket, or of the first
   * token of a line in the same bracket that does not go on with the expression.
   *
   * @param from a token of the statement
   * @param continuing the signs with which a line may go on with the one before
   */
  public int endOfStatement(int from, Collection<String> continuing) {
    int around = enclosing(from);
    int limit = around < 0 ? size() : Math.min(partner(around), size());
    for (int i = after(from); i < limit; i = after(i)) {
      boolean goesOn = token(i).kind() == Token.Kind.SIGN && continuing.contains(token(i).text());
      if (is(i, ";") || token(i).isFirst() && !goesOn) {
        return i;
      }
    }
    return limit;
  }
}

package dev.dbcheck.env.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Reads Java's {@code .properties} format, as {@code java.util.Properties} specifies it, with the
 * separators {@code #---} and {@code !---} between documents that Spring Boot knows.
 */
public final class PropertiesDocument {
  private static final int HEX_DIGITS = 4;

  private final String text;
  private int offset;
  private int line = 1;

  private PropertiesDocument(String text) {
    this.text = text;
  }

  /** Returns the documents of a file in their order; one of them may be empty. */
  public static List<Node> read(String text) {
    PropertiesDocument reading = new PropertiesDocument(text);
    List<Node> documents = new ArrayList<>();
    SequencedMap<String, Node> members = new LinkedHashMap<>();
    while (reading.offset < text.length()) {
      if (reading.separates()) {
        documents.add(Node.mapping(1, members));
        members = new LinkedHashMap<>();
        reading.skipLine();
      } else {
        reading.entry(members);
      }
    }
    documents.add(Node.mapping(1, members));
    return documents;
  }

  private boolean separates() {
    boolean comment = text.startsWith("#---", offset) || text.startsWith("!---", offset);
    int end = offset + 4;
    while (comment
        && end < text.length()
        && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return comment && (end >= text.length() || isLineEnd(text.charAt(end)));
  }

  private void entry(SequencedMap<String, Node> members) {
    skipBlanks();
    int start = line;
    char first = peek();
    if (first == '#' || first == '!') {
      skipLine();
    } else if (isLineEnd(first)) {
      endLine();
    } else if (offset < text.length()) {
      String key = word(true);
      skipBlanks();
      if (peek() == '=' || peek() == ':') {
        offset++;
        skipBlanks();
      }
      members.put(key, Node.scalar(start, word(false)));
    }
  }

  private String word(boolean key) {
    StringBuilder word = new StringBuilder();
    while (offset < text.length() && !isLineEnd(peek()) && !(key && endsKey(peek()))) {
      if (peek() == '\\') {
        escape(word);
      } else {
        word.append(peek());
        offset++;
      }
    }
    return word.toString();
  }

  private void escape(StringBuilder word) {
    offset++;
    char letter = peek();
    if (offset >= text.length()) {
      return;
    }
    if (isLineEnd(letter)) {
      endLine();
      skipBlanks();
      return;
    }
    offset++;
    switch (letter) {
      case 't' -> word.append('\t');
      case 'n' -> word.append('\n');
      case 'r' -> word.append('\r');
      case 'f' -> word.append('\f');
      case 'u' -> unicode(word);
      default -> word.append(letter);
    }
  }

  private void unicode(StringBuilder word) {
    int end = Math.min(text.length(), offset + HEX_DIGITS);
    int number = 0;
    for (int i = offset; i < end; i++) {
      number = number * 16 + Math.max(0, Character.digit(text.charAt(i), 16));
    }
    word.append((char) number);
    offset = end;
  }

  private static boolean endsKey(char next) {
    return next == '=' || next == ':' || isBlank(next);
  }

  private static boolean isBlank(char next) {
    return next == ' ' || next == '\t' || next == '\f';
  }

  private static boolean isLineEnd(char next) {
    return next == '\n' || next == '\r';
  }

  private char peek() {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  private void skipBlanks() {
    while (offset < text.length() && isBlank(text.charAt(offset))) {
      offset++;
    }
  }

  private void skipLine() {
    while (offset < text.length() && !isLineEnd(text.charAt(offset))) {
      offset++;
    }
    endLine();
  }

  private void endLine() {
    if (offset < text.length()) {
      offset += text.startsWith("\r\n", offset) ? 2 : 1;
      line++;
    }
  }
}

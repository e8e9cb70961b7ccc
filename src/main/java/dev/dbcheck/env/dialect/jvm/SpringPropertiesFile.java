package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * A properties file as Spring Boot reads it (its {@code OriginTrackedPropertiesLoader}, 3.5.4):
 * nearly as {@code java.util.Properties}, but in documents that {@code #---} separates, with a name
 * that ends with {@code []} standing for a list, and with an escaped {@code #} beginning a comment.
 */
final class SpringPropertiesFile {
  private final SpringCharacters in;
  private final StringBuilder buffer = new StringBuilder();
  private final List<List<Assignment>> documents = new ArrayList<>();
  private List<Assignment> document = new ArrayList<>();
  private int lastCommentSign;

  private SpringPropertiesFile(String text) {
    this.in = new SpringCharacters(text);
  }

  /**
   * Returns the assignments of each document, in the order of the file.
   *
   * @param text the file decoded from ISO-8859-1
   * @throws FlawException if the loader rejects the file
   */
  static List<List<Assignment>> documents(String text) throws FlawException {
    return new SpringPropertiesFile(text).read();
  }

  private List<List<Assignment>> read() throws FlawException {
    while (in.read()) {
      int sign = in.character();
      if (sign == '#' || sign == '!') {
        comment(sign);
      } else {
        lastCommentSign = -1;
        property();
      }
    }
    close();
    return documents;
  }

  private void close() {
    if (!document.isEmpty()) {
      documents.add(document);
    }
  }

  private void comment(int sign) throws FlawException {
    if (isSeparator(sign)) {
      close();
      document = new ArrayList<>();
      return;
    }
    if (document.isEmpty() && !documents.isEmpty()) {
      document = documents.removeLast();
    }
    lastCommentSign = sign;
    in.skipComment();
  }

  /** Reads on as far as it takes to know; a comment right before keeps the line a comment. */
  private boolean isSeparator(int sign) throws FlawException {
    if (lastCommentSign == sign) {
      return false;
    }
    boolean separates = in.column() == 0;
    for (int i = 0; i < 3 && separates; i++) {
      in.read();
      separates = in.character() == '-';
    }
    if (!in.isLineEnd()) {
      in.read();
      in.skipBlanks();
    }
    return separates && in.isLineEnd();
  }

  private void property() throws FlawException {
    int line = in.line();
    String name = name().trim();
    if (!name.endsWith("[]")) {
      put(name, value(false), line);
      return;
    }
    String list = name.substring(0, name.length() - 2);
    int index = 0;
    do {
      put(list + "[" + index++ + "]", value(true), line);
      if (!in.isLineEnd()) {
        in.read();
      }
    } while (!in.isLineEnd());
  }

  private void put(String name, String value, int line) {
    if (!name.isEmpty()) {
      document.add(Assignment.of(name, value, Quote.NONE, line));
    }
  }

  private String name() throws FlawException {
    buffer.setLength(0);
    boolean afterBlank = false;
    while (!in.isLineEnd()) {
      if (in.isSeparator()) {
        in.read();
        break;
      }
      if (afterBlank && !in.isBlank()) {
        break;
      }
      afterBlank = in.isBlank();
      buffer.append((char) in.character());
      in.read();
    }
    return buffer.toString();
  }

  private String value(boolean listed) throws FlawException {
    buffer.setLength(0);
    while (in.isBlank()) {
      in.read();
    }
    while (!in.isLineEnd() && !(listed && in.isComma())) {
      buffer.append((char) in.character());
      in.read();
    }
    return buffer.toString();
  }

  /** The characters with line ends made one, escapes undone and lines joined. */
  private static final class SpringCharacters {
    private static final String ESCAPED = "trnf";
    private static final String MEANT = "\t\r\n\f";
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;
    private int column = -1;
    private boolean escaped;
    private int character;

    SpringCharacters(String text) {
      this.text = text;
    }

    /** Reads the next character, and returns whether there was one. */
    boolean read() throws FlawException {
      boolean joins = true;
      while (joins) {
        escaped = false;
        next();
        if (column == 0) {
          skipBlanks();
        }
        joins = character == '\\' && readEscaped();
      }
      if (character == '\n' && !escaped) {
        column = -1;
      }
      return character != END;
    }

    /** Reads what a backslash stands before, and returns whether it was the line's end. */
    private boolean readEscaped() throws FlawException {
      escaped = true;
      character = raw();
      if (character == '\n') {
        column = -1;
        return true;
      }
      int sort = ESCAPED.indexOf(character);
      if (sort >= 0) {
        character = MEANT.charAt(sort);
      } else if (character == 'u') {
        character = hexadecimal();
      }
      return false;
    }

    private int hexadecimal() throws FlawException {
      int code = 0;
      for (int i = 0; i < 4; i++) {
        int read = raw();
        int digit = read < 128 ? Character.digit(read, 16) : -1;
        if (digit < 0) {
          throw new FlawException(new Flaw(Flaw.Kind.INVALID_ESCAPE, line));
        }
        code = code * 16 + digit;
      }
      return code;
    }

    private void next() {
      character = raw();
      column++;
    }

    private int raw() {
      if (at == text.length()) {
        return END;
      }
      char c = text.charAt(at++);
      if (c == '\r') {
        at += text.startsWith("\n", at) ? 1 : 0;
        c = '\n';
      }
      line += c == '\n' ? 1 : 0;
      return c;
    }

    void skipBlanks() {
      while (isBlank()) {
        next();
      }
    }

    void skipComment() {
      while (character != '\n' && character != END) {
        character = raw();
      }
      column = -1;
    }

    int character() {
      return character;
    }

    int column() {
      return column;
    }

    /** Returns the line, from 1, in which the character stands. */
    int line() {
      return character == '\n' && !escaped ? line - 1 : line;
    }

    boolean isBlank() {
      return !escaped && (character == ' ' || character == '\t' || character == '\f');
    }

    boolean isLineEnd() {
      return character == END || !escaped && character == '\n';
    }

    boolean isComma() {
      return !escaped && character == ',';
    }

    boolean isSeparator() {
      return !escaped && (character == '=' || character == ':');
    }
  }
}

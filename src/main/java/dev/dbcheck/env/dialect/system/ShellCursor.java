package dev.dbcheck.env.dialect.system;

/** A place in the text of a shell's file; a backslash before a line's end joins the lines. */
final class ShellCursor {
  static final int END = -1;

  private final String text;
  private int at;
  private int line;

  ShellCursor(String text, int firstLine) {
    this.text = text;
    this.line = firstLine;
  }

  /** Returns the next character, or {@link #END}, and stays there. */
  int peek() {
    while (text.startsWith("\\\n", at)) {
      at += 2;
      line++;
    }
    return peekRaw();
  }

  /** Returns the next character although it may join two lines. */
  int peekRaw() {
    return at < text.length() ? text.charAt(at) : END;
  }

  /** Returns the character that comes after {@code skipped} others, or {@link #END}. */
  int peekRaw(int skipped) {
    return at + skipped < text.length() ? text.charAt(at + skipped) : END;
  }

  /** Returns whether a text comes next, and stays there. */
  boolean startsWith(String prefix) {
    peek();
    return text.startsWith(prefix, at);
  }

  /** Reads a character that {@link #peek} or {@link #peekRaw} has seen. */
  char next() {
    char c = text.charAt(at++);
    line += c == '\n' ? 1 : 0;
    return c;
  }

  /** Reads a text if it comes next. */
  boolean skips(String prefix) {
    boolean found = startsWith(prefix);
    at += found ? prefix.length() : 0;
    return found;
  }

  /** Reads a variable's name, which may be empty. */
  String name() {
    StringBuilder name = new StringBuilder();
    while (ShellNames.isPart(peek(), name.isEmpty())) {
      name.append(next());
    }
    return name.toString();
  }

  void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      next();
    }
  }

  /** Skips white space, and a comment if one begins there, to the end of the line. */
  void skipBlanksAndComment() {
    skipBlanks();
    if (peek() == '#') {
      while (peekRaw() != '\n' && peekRaw() != END) {
        next();
      }
    }
  }

  /** Skips white space, comments and ends of lines. */
  void skipLines() {
    skipBlanksAndComment();
    while (peek() == '\n') {
      next();
      skipBlanksAndComment();
    }
  }

  int line() {
    return line;
  }

  int offset() {
    return at;
  }

  /** Returns what was read since an offset. */
  String since(int offset) {
    return text.substring(offset, at);
  }

  /** Returns what has not been read. */
  String rest() {
    return text.substring(at);
  }
}

package dev.dbcheck.env.dialect.node;

/** Counts the lines of a text whose places are asked for in their order. */
final class LineCount {
  private final String text;
  private int counted;
  private int line = 1;

  LineCount(String text) {
    this.text = text;
  }

  /** Returns the number of the line, from 1, of an index that is not before the last one. */
  int at(int index) {
    for (; counted < index; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }
}

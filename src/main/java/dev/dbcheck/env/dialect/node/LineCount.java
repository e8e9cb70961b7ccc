package dev.dbcheck.env.dialect.node;

/** Counts the lines of a text whose places are asked for in their order. */
public final class LineCount {
  private final String text;
  private int counted;
  private int line = 1;

  /** Begins at the first line. */
  public LineCount(String text) {
    this.text = text;
  }

  /** Returns the number of the line, from 1, of an index that is not before the last one. */
  public int at(int index) {
    for (; counted < index; counted++) {
      if (text.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }
}

package dev.dbcheck.env.dialect;

/** Counts lines. */
final class Lines {
  private Lines() {}

  /** Returns the number of the line, from 1, in which a byte stands. */
  static int numberAt(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}

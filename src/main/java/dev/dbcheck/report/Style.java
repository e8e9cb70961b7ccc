package dev.dbcheck.report;

/** Colours for a terminal; every output reads the same without them. */
public enum Style {
  PLAIN,
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** Returns the text in bold. */
  String strong(String text) {
    return wrap("\u001b[1m", text);
  }

  /** Returns the text as something good. */
  String good(String text) {
    return wrap("\u001b[32m", text);
  }

  /** Returns the text as something doubtful. */
  String doubtful(String text) {
    return wrap("\u001b[33m", text);
  }

  /** Returns the text as something bad. */
  String bad(String text) {
    return wrap("\u001b[1;31m", text);
  }

  /** Returns the text as something that matters less. */
  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  private String wrap(String start, String text) {
    return this == COLOURED ? start + text + RESET : text;
  }
}

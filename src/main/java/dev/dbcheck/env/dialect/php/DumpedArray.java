package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * The array of a {@code .env.local.php}, as {@code composer dump-env} and {@code dotenv:dump} write
 * it: strings in single quotes, after {@code return}. Whatever else the file holds is code, which
 * is not run.
 */
final class DumpedArray {
  private static final String OPEN_TAG = "<?php";

  private final String text;
  private final List<Assignment> assignments = new ArrayList<>();
  private int at;
  private int line = 1;

  private DumpedArray(String text) {
    this.text = text;
  }

  /** Returns whether a file is PHP, and no list of assignments. */
  static boolean isPhp(String text) {
    return text.startsWith(OPEN_TAG);
  }

  /** Reads the array, with values that hold no references. */
  static Scan scan(String text) {
    DumpedArray array = new DumpedArray(text);
    try {
      array.read();
      return Scan.of(array.assignments, List.of());
    } catch (FlawException flaw) {
      return Scan.failed(array.assignments, flaw.flaw());
    }
  }

  private void read() throws FlawException {
    moveTo(OPEN_TAG.length());
    expect("return");
    boolean isLong = accept("array");
    expect(isLong ? "(" : "[");
    String close = isLong ? ")" : "]";
    boolean ended = accept(close);
    while (!ended) {
      int nameLine = lineOfNext();
      String name = string();
      expect("=>");
      assignments.add(Assignment.of(name, string(), Quote.SINGLE, nameLine));
      boolean comma = accept(",");
      ended = accept(close);
      if (!comma && !ended) {
        throw code();
      }
    }
    expect(";");
    skip();
    if (at < text.length()) {
      throw code();
    }
  }

  private int lineOfNext() {
    skip();
    return line;
  }

  private String string() throws FlawException {
    expect("'");
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '\'') {
      if (text.startsWith("\\'", at) || text.startsWith("\\\\", at)) {
        at++;
      }
      value.append(text.charAt(at));
      moveTo(at + 1);
    }
    if (at == text.length()) {
      throw code();
    }
    at++;
    return value.toString();
  }

  private boolean accept(String token) {
    skip();
    boolean there = text.startsWith(token, at);
    if (there) {
      at += token.length();
    }
    return there;
  }

  private void expect(String token) throws FlawException {
    if (!accept(token)) {
      throw code();
    }
  }

  /** Skips white space and comments. */
  private void skip() {
    while (at < text.length()) {
      if (PhpSpace.isSpace(text.charAt(at))) {
        moveTo(at + 1);
      } else if (text.startsWith("//", at) || text.charAt(at) == '#') {
        int newline = text.indexOf('\n', at);
        moveTo(newline < 0 ? text.length() : newline);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        moveTo(end < 0 ? text.length() : end + 2);
      } else {
        return;
      }
    }
  }

  private void moveTo(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
      }
    }
  }

  private FlawException code() {
    return new FlawException(new Flaw(Flaw.Kind.CODE, line));
  }
}

package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads env files as foreman does ({@code lib/foreman/env.rb}; recorded with 0.88.1): one
 * assignment a line without any space round its equals sign, everything else is passed over.
 */
public final class ForemanScanner implements Scanner {
  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    List<Flaw> skipped = new ArrayList<>();
    int number = 0;
    for (String line : text.replace("\r\n", "\n").split("\n")) {
      number++;
      int equals = endOfName(line);
      if (equals > 0 && line.startsWith("=", equals)) {
        assignments.add(value(line.substring(0, equals), line.substring(equals + 1), number));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
      }
    }
    return Scan.of(assignments, skipped);
  }

  private static int endOfName(String line) {
    int end = 0;
    while (end < line.length() && RubyText.isWord(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static Assignment value(String name, String raw, int number) {
    if (RubyText.isQuoted(raw, '\'')) {
      return Assignment.of(name, raw.substring(1, raw.length() - 1), Quote.SINGLE, number);
    }
    if (RubyText.isQuoted(raw, '"')) {
      String value = unescaped(raw.substring(1, raw.length() - 1));
      return Assignment.of(name, value, Quote.DOUBLE, number);
    }
    return Assignment.of(name, raw, Quote.NONE, number);
  }

  /** A backslash before a line break stays, and those come from {@code \n} first. */
  private static String unescaped(String quoted) {
    String text = quoted.replace("\\n", "\n");
    StringBuilder value = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      boolean escapes =
          text.charAt(i) == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n';
      value.append(text.charAt(escapes ? ++i : i));
    }
    return value.toString();
  }
}

package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads env files as python-decouple's {@code RepositoryEnv} does ({@code decouple.py}; recorded
 * with 3.6): what stands before the first equals sign is the name, {@code export} included.
 */
public final class DecoupleScanner implements Scanner {
  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    List<Flaw> skipped = new ArrayList<>();
    int number = 0;
    for (String raw : PythonText.withUniversalNewlines(text).split("\n")) {
      number++;
      String line = PythonText.strip(raw);
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (equals < 0) {
        skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
        continue;
      }
      String name = PythonText.stripEnd(line.substring(0, equals));
      assignments.add(value(name, PythonText.strip(line.substring(equals + 1)), number));
    }
    return Scan.of(assignments, skipped);
  }

  private static Assignment value(String name, String value, int number) {
    boolean single = PythonText.isQuoted(value, '\'');
    boolean quoted = single || PythonText.isQuoted(value, '"');
    Quote quote = single ? Quote.SINGLE : Quote.DOUBLE;
    return quoted
        ? Assignment.of(name, value.substring(1, value.length() - 1), quote, number)
        : Assignment.of(name, value, Quote.NONE, number);
  }
}

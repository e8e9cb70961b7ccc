package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;

/**
 * Reads env files as python-dotenv does ({@code src/dotenv/parser.py}; recorded with 1.0.1 and the
 * development version after 1.2.2): a statement that is none is skipped to the end of its line.
 */
public final class PythonDotenvScanner implements Scanner {
  @Override
  public Scan scan(String text) {
    return new PythonDotenvFile(PythonText.withUniversalNewlines(text)).scan();
  }
}

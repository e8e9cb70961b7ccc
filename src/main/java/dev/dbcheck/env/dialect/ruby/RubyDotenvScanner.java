package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;

/**
 * Reads env files as the Ruby dotenv does ({@code lib/dotenv/parser.rb}): its expression matches
 * white space across lines, so that a name may take its value from the next one. Escapes and
 * references are left to {@link RubyDotenvExpander}.
 *
 * @param series the versions to follow
 */
public record RubyDotenvScanner(RubyDotenvSeries series) implements Scanner {
  @Override
  public Scan scan(String text) {
    boolean hasReturns = text.indexOf('\r') >= 0;
    String lines = hasReturns ? text.replace("\r\n", "\n").replace('\r', '\n') : text;
    return new RubyDotenvFile(lines, series).scan();
  }
}

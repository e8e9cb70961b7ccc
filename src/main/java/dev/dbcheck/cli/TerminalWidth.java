package dev.dbcheck.cli;

import dev.dbcheck.env.Environment;
import java.util.regex.Pattern;

/** How many characters a line of a table may have. */
final class TerminalWidth {
  private static final int USUAL = 80;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 200;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private TerminalWidth() {}

  /** Returns what COLUMNS says (POSIX, "Environment Variables"), 40 to 200, or 80. */
  static int of(Environment environment) {
    return environment
        .get("COLUMNS")
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> Math.clamp(Integer.parseInt(text), NARROWEST, WIDEST))
        .orElse(USUAL);
  }
}

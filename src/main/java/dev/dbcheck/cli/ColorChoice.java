package dev.dbcheck.cli;

import dev.dbcheck.env.Environment;
import dev.dbcheck.report.Style;
import java.util.Locale;

/** The values of {@code --color}. */
enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** Returns the style for a stream; NO_COLOR (no-color.org) is honoured unless always is asked. */
  Style style(boolean terminal, Environment environment) {
    return switch (this) {
      case ALWAYS -> Style.COLOURED;
      case NEVER -> Style.PLAIN;
      case AUTO -> {
        boolean wanted =
            terminal
                && !environment.isSet("NO_COLOR")
                && !environment.get("TERM").orElse("").equals("dumb");
        yield wanted ? Style.COLOURED : Style.PLAIN;
      }
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

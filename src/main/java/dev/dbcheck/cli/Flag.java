package dev.dbcheck.cli;

import picocli.CommandLine.Model.OptionSpec;

/** An option without a value. */
final class Flag {
  private Flag() {}

  /** Returns an option that is false unless it is given. */
  static OptionSpec of(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  /** Returns the option that asks for help. */
  static OptionSpec help(String description) {
    return OptionSpec.builder("-h", "--help").usageHelp(true).description(description).build();
  }
}

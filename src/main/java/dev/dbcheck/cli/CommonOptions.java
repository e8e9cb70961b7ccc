package dev.dbcheck.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every command about a target has. */
final class CommonOptions {
  @Mixin SourceOptions source = new SourceOptions();
  @Mixin ExpectationOptions expectation = new ExpectationOptions();
  @Mixin ConnectionOptions connection = new ConnectionOptions();
  @Mixin OutputOptions output = new OutputOptions();

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "Use the table [target.NAME] of dbcheck.toml.")
  private String target;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;
}

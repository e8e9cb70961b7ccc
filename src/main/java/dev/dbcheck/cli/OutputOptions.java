package dev.dbcheck.cli;

import dev.dbcheck.report.Format;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the report is written. */
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Write the report as ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to FILE instead of standard output.")
  private Path output;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ColorChoice color;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Print the driver's and Flyway's log too, redacted.")
  private boolean verbose;

  Format format() {
    return format;
  }

  Optional<Path> output() {
    return Optional.ofNullable(output);
  }

  ColorChoice color() {
    return color;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }
}

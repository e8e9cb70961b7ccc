package dev.dbcheck.cli;

import dev.dbcheck.report.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** How the report is written. */
final class OutputOptions {
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .type(Format.class)
          .defaultValue("text")
          .description("Write the report as ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .paramLabel("FILE")
          .type(Path.class)
          .description("Write the report to FILE, which appears whole or not at all.")
          .build();

  private final OptionSpec color =
      OptionSpec.builder("--color")
          .paramLabel("WHEN")
          .type(ColorChoice.class)
          .defaultValue("auto")
          .description("Use colours: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final OptionSpec quiet = Flag.of("Print errors only.", "-q", "--quiet");

  private final OptionSpec verbose =
      Flag.of("Print the driver's and Flyway's log too, redacted.", "-v", "--verbose");

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return List.of(format, output, color, quiet, verbose);
  }

  /** Returns the one option that says which form the report has. */
  OptionSpec formatOption() {
    return format;
  }

  /** Returns the one option that says whether it has colours. */
  OptionSpec colorOption() {
    return color;
  }

  Format format() {
    return format.getValue();
  }

  Optional<Path> output() {
    return Optional.ofNullable(output.getValue());
  }

  ColorChoice color() {
    return color.getValue();
  }

  boolean quiet() {
    return quiet.getValue();
  }

  boolean verbose() {
    return verbose.getValue();
  }
}

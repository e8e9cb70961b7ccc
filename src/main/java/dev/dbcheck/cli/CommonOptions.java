package dev.dbcheck.cli;

import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** The options that every command about a target has. */
final class CommonOptions {
  final SourceOptions source = new SourceOptions();
  final ExpectationOptions expectation = new ExpectationOptions();
  final ConnectionOptions connection = new ConnectionOptions();
  final OutputOptions output = new OutputOptions();

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return Stream.of(
            source.all(), expectation.all(), connection.all(), output.all(), List.of(target()))
        .flatMap(List::stream)
        .toList();
  }

  /** It is read before the others are, since it can say what they are. */
  private static OptionSpec target() {
    return OptionSpec.builder("--target")
        .paramLabel("NAME")
        .type(String.class)
        .description("Use the table [target.NAME] of dbcheck.toml.")
        .build();
  }
}

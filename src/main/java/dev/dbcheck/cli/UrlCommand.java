package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Explains one URL: where every client would go with it, and how. */
final class UrlCommand extends TargetCommand {
  private static final String STANDARD_INPUT = "-";

  private static final Usage USAGE =
      Usage.of(
          "url",
          "Explain the URL: where each client would go with it, with which TLS, and why.",
          "  dbcheck url",
          "  pass show db/url | dbcheck url -");

  private final PositionalParamSpec source =
      PositionalParamSpec.builder()
          .paramLabel("-")
          .arity("0..1")
          .index("0")
          .type(String.class)
          .description("Take the URL from standard input; default: from the chain.")
          .build();

  UrlCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return Stream.concat(Stream.of(source), options.all().stream()).toList();
  }

  @Override
  OptionalInt travel(Passage passage) {
    Optional<String> given = Optional.ofNullable(source.getValue());
    if (given.isPresent() && !given.get().equals(STANDARD_INPUT)) {
      passage.add(List.of(onCommandLine()));
      return OptionalInt.empty();
    }
    given.ifPresent(_ -> options.source.takeUrlFromStandardInput());
    boolean located = passage.locate().isPresent();
    passage.explain();
    if (located) {
      passage.judge();
    }
    return OptionalInt.empty();
  }

  private static Diagnostic onCommandLine() {
    return Diagnostic.of(
            Code.WRONG_USAGE, "dbcheck url takes no URL on the command line, where all can see it")
        .hint("Pass it on standard input: `pass show db/url | dbcheck url -`");
  }
}

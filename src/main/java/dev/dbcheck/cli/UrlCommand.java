package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.conversion.Conversion;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Explains one URL: where every client would go with it, and how; or writes it for one client. */
final class UrlCommand extends TargetCommand {
  private static final String STANDARD_INPUT = "-";

  private static final Usage USAGE =
      Usage.of(
          "url",
          "Explain the URL: where each client would go with it, with which TLS, and why.",
          "  dbcheck url",
          "  pass show db/url | dbcheck url -",
          "  dbcheck url --for sqlalchemy-asyncpg",
          "  dbcheck url --for pgjdbc --write-to url.txt",
          "  dbcheck url --for node-pg --write-to - | vault kv put secret/app url=-",
          "%nClients:",
          "  " + names());

  private final PositionalParamSpec source =
      PositionalParamSpec.builder()
          .paramLabel("-")
          .arity("0..1")
          .index("0")
          .type(String.class)
          .description("Take the URL from standard input; default: from the chain.")
          .build();

  private final OptionSpec writeTo =
      OptionSpec.builder("--write-to")
          .paramLabel("FILE")
          .type(String.class)
          .description(
              "Write the URL of --for with its password to FILE, which only you may read, or to a"
                  + " pipe: -.")
          .build();

  private final ConversionOptions conversion = new ConversionOptions();

  UrlCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return Stream.of(List.of(source, conversion.clientOption(), writeTo), options.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Standard output belongs to the URL where it is piped there. */
  @Override
  PrintStream reportStream() {
    return place().filter(ConvertedUrl::isStandardOutput).isPresent()
        ? context.err()
        : context.out();
  }

  private Optional<String> place() {
    return Optional.ofNullable(writeTo.getValue());
  }

  @Override
  OptionalInt travel(Passage passage) {
    Optional<String> given = Optional.ofNullable(source.getValue());
    List<Diagnostic> faults = faults(given);
    if (!faults.isEmpty()) {
      passage.add(faults);
      return OptionalInt.empty();
    }
    given.ifPresent(_ -> options.source.takeUrlFromStandardInput());
    Optional<Client> client = conversion.client();
    boolean located = passage.locate().isPresent();
    if (client.isPresent()) {
      passage.writing().write(client.get(), place());
    } else {
      passage.explain();
    }
    if (located) {
      passage.judge();
    }
    return OptionalInt.empty();
  }

  /** Returns the names that {@code --for} takes, on lines of their own. */
  private static String names() {
    String names = String.join(", ", new TreeSet<>(Conversion.clients()));
    return names.replaceAll("(.{1,88}(?:,|$))(?: |$)", "$1%n  ").replaceAll("%n  $", "");
  }

  private List<Diagnostic> faults(Optional<String> given) {
    List<Diagnostic> faults = new ArrayList<>(conversion.faults());
    given
        .filter(text -> !text.equals(STANDARD_INPUT))
        .map(_ ->
            Diagnostic.of(
                    Code.WRONG_USAGE,
                    "dbcheck url takes no URL on the command line, where all can see it")
                .hint("Pass it on standard input: `pass show db/url | dbcheck url -`"))
        .ifPresent(faults::add);
    place().flatMap(file -> ConvertedUrl.fault(file, context)).ifPresent(faults::add);
    if (place().isPresent() && conversion.client().isEmpty() && faults.isEmpty()) {
      faults.add(
          Diagnostic.of(Code.WRONG_USAGE, "--write-to needs --for: a URL is written for a client")
              .hint("Add `--for libpq`, or another client"));
    }
    return faults;
  }
}

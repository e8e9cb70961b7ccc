package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.ExplanationPage;
import dev.dbcheck.explain.ErrorText;
import dev.dbcheck.target.provider.Provider;
import dev.dbcheck.target.provider.Providers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the page of a diagnostic, or what a pasted error message means. */
final class ExplainCommand implements Subcommand {
  private static final Usage USAGE =
      Usage.of(
          "explain",
          "Print the page of a diagnostic, or what an error message means.",
          "  dbcheck explain DBC705",
          "  dbcheck explain 'getaddrinfo ENOTFOUND base'",
          "  alembic upgrade head 2>&1 | dbcheck explain -");

  private static final Pattern LOOKS_LIKE_A_CODE = Pattern.compile("[A-Za-z]{1,4}[0-9]{1,4}");

  private static final String FROM_STANDARD_INPUT = "-";

  /** A log that is longer is explained by its first part. */
  private static final int LONGEST_INPUT = 262_144;

  private final Context context;

  private final PositionalParamSpec words =
      PositionalParamSpec.builder()
          .paramLabel("CODE-or-TEXT")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("1..*")
          .index("0..*")
          .description("A diagnostic's code, such as DBC705, an error message, or - for a log.")
          .build();

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Usage usage() {
    return USAGE;
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return List.of(words);
  }

  @Override
  public Integer call() {
    List<String> given = words.getValue();
    String text = String.join(" ", given);
    Optional<String> page = Code.ofId(text.strip()).flatMap(ExplanationPage::of);
    if (page.isPresent()) {
      context.out().print(page.get());
      context.out().flush();
      return 0;
    }
    String message = text.equals(FROM_STANDARD_INPUT) ? input() : text;
    return ErrorText.in(message)
        .map(known -> explain(known, message))
        .orElseGet(() -> unknown(text));
  }

  /** The text itself is not repeated, since it may hold a password. */
  private int explain(ErrorText known, String message) {
    PrintStream out = context.out();
    out.println("known message: " + known.message());
    out.println("  cause: " + known.cause());
    out.println("  fix: " + known.fix());
    for (Provider provider : Providers.all()) {
      provider.meanings(message).forEach(fact -> out.println("  provider: " + fact.text()));
    }
    out.println("  source: " + known.source() + " (" + known.situation() + ")");
    List<Code> others = known.codes().subList(1, known.codes().size());
    if (!others.isEmpty()) {
      out.println("  see also: " + others.stream().map(Code::id).collect(Collectors.joining(", ")));
    }
    out.println();
    ExplanationPage.of(known.codes().getFirst()).ifPresent(out::print);
    out.flush();
    return 0;
  }

  private int unknown(String text) {
    Diagnostic found =
        LOOKS_LIKE_A_CODE.matcher(text).matches()
            ? Diagnostic.of(Code.CODE_UNKNOWN, "no diagnostic has the code " + text)
                .hint("Copy the code from a message: DBC and three digits")
            : Diagnostic.of(Code.CODE_UNKNOWN, "the text is no message that is known")
                .hint("Run `dbcheck probe`, which finds out for itself what is wrong");
    return Failure.report(List.of(found), context, "explain");
  }

  private String input() {
    try {
      return new String(context.in().readNBytes(LONGEST_INPUT), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

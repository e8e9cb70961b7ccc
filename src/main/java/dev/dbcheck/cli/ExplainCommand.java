package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.ExplanationPage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints the page of a diagnostic. */
final class ExplainCommand implements Subcommand {
  private static final Usage USAGE =
      Usage.of("explain", "Print the page of a diagnostic.", "  dbcheck explain DBC705");

  private static final Pattern LOOKS_LIKE_A_CODE = Pattern.compile("[A-Za-z]{1,4}[0-9]{1,4}");

  private final Context context;

  private final PositionalParamSpec id =
      PositionalParamSpec.builder()
          .paramLabel("CODE")
          .type(String.class)
          .arity("1")
          .index("0")
          .description("A diagnostic's code, such as DBC705.")
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
    return List.of(id);
  }

  @Override
  public Integer call() {
    String code = id.getValue();
    Optional<String> page = Code.ofId(code).flatMap(ExplanationPage::of);
    if (page.isEmpty()) {
      return Failure.report(
          List.of(
              Diagnostic.of(Code.CODE_UNKNOWN, "no diagnostic has the code " + shown(code))
                  .hint("Copy the code from a message: DBC and three digits")),
          context,
          "explain");
    }
    context.out().print(page.get());
    context.out().flush();
    return 0;
  }

  /** Somebody may have pasted a URL; only what looks like a code is repeated. */
  private static String shown(String code) {
    return LOOKS_LIKE_A_CODE.matcher(code).matches() ? code : "that was given";
  }
}

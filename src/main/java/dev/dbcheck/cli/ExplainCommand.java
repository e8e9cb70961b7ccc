package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.ExplanationPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the page of a diagnostic. */
@Command(
    name = "explain",
    description = "Print the page of a diagnostic.",
    footerHeading = "%nExamples:%n",
    footer = {"  dbcheck explain DBC705"})
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern LOOKS_LIKE_A_CODE = Pattern.compile("[A-Za-z]{1,4}[0-9]{1,4}");

  private final Context context;

  @Parameters(paramLabel = "CODE", description = "A diagnostic's code, such as DBC705.")
  private String id;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  ExplainCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<String> page = Code.ofId(id).flatMap(ExplanationPage::of);
    if (page.isEmpty()) {
      return Failure.report(
          List.of(
              Diagnostic.of(Code.CODE_UNKNOWN, "no diagnostic has the code " + shown())
                  .hint("Copy the code from a message: DBC and three digits")),
          context,
          "explain");
    }
    context.out().print(page.get());
    context.out().flush();
    return 0;
  }

  /** Somebody may have pasted a URL; only what looks like a code is repeated. */
  private String shown() {
    return LOOKS_LIKE_A_CODE.matcher(id).matches() ? id : "that was given";
  }
}

package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.guard.LibpqOverrides;
import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says which URL the app will use, from which file and line, and what it shadows. */
final class ResolveCommand extends TargetCommand {
  private static final Usage USAGE =
      Usage.of(
          "resolve",
          "Show which URL the app will use, from which file and line.",
          "  dbcheck resolve",
          "  dbcheck resolve -C backend --expect-host render.com",
          "  dbcheck resolve --all",
          "  dbcheck resolve --chain nextjs --mode production",
          "  dbcheck resolve --ask-app",
          "  dbcheck resolve --env-file .env.production --format json");

  private final OptionSpec all =
      Flag.of("Show what every detected chain and migration tool would see.", "--all");

  private final OptionSpec askApp =
      Flag.of(
          "Run the project's own code to ask what it sees, and compare; only for code you trust.",
          "--ask-app");

  ResolveCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  public List<? extends ArgSpec> arguments() {
    return Stream.concat(Stream.of(all, askApp), options.all().stream()).toList();
  }

  @Override
  OptionalInt travel(Passage passage) {
    boolean wantsAll = all.getValue();
    if (wantsAll) {
      passage.showAllViews();
    }
    Optional<Target> located = passage.locate();
    boolean asks = askApp.getValue();
    if (asks) {
      passage.askApp();
    }
    if (located.isPresent()) {
      passage.add(overrides(located.get()));
      passage.judge();
    }
    return OptionalInt.empty();
  }

  /** What would take the app's client elsewhere, where that is libpq. */
  private List<Diagnostic> overrides(Target target) {
    return LibpqOverrides.of(context.environment().variables(), target).stream()
        .map(found -> found.as(Severity.WARNING))
        .toList();
  }
}

package dev.dbcheck.cli;

import java.util.OptionalInt;

/** Says which URL the app will use, from which file and line, and what it shadows. */
final class ResolveCommand extends TargetCommand {
  private static final Usage USAGE =
      Usage.of(
          "resolve",
          "Show which URL the app will use, from which file and line.",
          "  dbcheck resolve",
          "  dbcheck resolve -C backend --expect-host render.com",
          "  dbcheck resolve --env-file .env.production --format json");

  ResolveCommand(Context context) {
    super(USAGE, context);
  }

  @Override
  OptionalInt travel(Passage passage) {
    if (passage.locate().isPresent()) {
      passage.judge();
    }
    return OptionalInt.empty();
  }
}

package dev.dbcheck.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Command;

/** Says which URL the app will use, from which file and line, and what it shadows. */
@Command(
    name = "resolve",
    description = "Show which URL the app will use, from which file and line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  dbcheck resolve",
      "  dbcheck resolve -C backend --expect-host render.com",
      "  dbcheck resolve --env-file .env.production --format json"
    })
final class ResolveCommand extends TargetCommand {
  ResolveCommand(Context context) {
    super(context);
  }

  @Override
  OptionalInt travel(Passage passage) {
    if (passage.locate().isPresent()) {
      passage.judge();
    }
    return OptionalInt.empty();
  }
}

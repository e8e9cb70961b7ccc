package dev.dbcheck.cli;

import dev.dbcheck.env.project.ExportedVariables;
import dev.dbcheck.env.project.View;
import dev.dbcheck.target.UrlText;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the app's client may look at besides the URL: the process, the chain's files, the home. */
final class AppSurroundings {
  /** The size in bytes beyond which a file of the home folder is none of a client's. */
  private static final long LARGEST = 1 << 20;

  private AppSurroundings() {}

  /**
   * Returns the surroundings of an app.
   *
   * @param view what the app sees, if a chain is known; its files may set variables too
   */
  static Surroundings of(Context context, Optional<View> view) {
    Surroundings surroundings =
        new Surroundings(
            context.environment(), Optional.of(context.machine().home()), AppSurroundings::text);
    if (view.isEmpty()) {
      return surroundings;
    }
    List<String> variables =
        Arrays.stream(Fallback.values())
            .map(Fallback::name)
            .filter(name -> name.startsWith("PG") && !context.environment().isSet(name))
            .toList();
    Surroundings complete = surroundings;
    for (Map.Entry<String, ExportedVariables.Export> one :
        ExportedVariables.of(view.get(), variables, context.workingFolder()).entrySet()) {
      complete =
          complete.with(
              one.getKey(), UrlText.of(one.getValue().value()).whole(), one.getValue().origin());
    }
    return complete;
  }

  /** A certificate may be in a binary form, and only that it is there matters. */
  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST
          ? Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}

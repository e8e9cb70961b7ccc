package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.UrlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a converted URL with its secrets to where the user wants it, and nowhere else. */
final class ConvertedUrl {
  private static final String STANDARD_OUTPUT = "-";

  private ConvertedUrl() {}

  /** Returns whether the place is standard output. */
  static boolean isStandardOutput(String place) {
    return place.equals(STANDARD_OUTPUT);
  }

  /**
   * Returns why nothing may be written there: a terminal shows what it gets, and keeps it.
   *
   * @param place a file, or {@code -} for standard output
   */
  static Optional<Diagnostic> fault(String place, Context context) {
    return isStandardOutput(place) && context.machine().outIsTerminal()
        ? Optional.of(
            Diagnostic.of(Code.WRONG_USAGE, "a URL with its password is not shown on a terminal")
                .hint("Name a file with --write-to, or pipe it into the program that needs it"))
        : Optional.empty();
  }

  /**
   * Writes the URL and a line feed; a file appears whole or not at all, and only its owner may read
   * it.
   *
   * @return why it could not be written
   */
  static Optional<Diagnostic> write(Secret url, String place, Context context) {
    Path file = context.workingFolder().resolve(place);
    try (ReportFile target =
        isStandardOutput(place) ? ReportFile.of(context.out()) : ReportFile.of(file)) {
      target.stream().println(UrlText.of(url).whole());
      target.stream().flush();
      target.commit();
      return Optional.empty();
    } catch (IOException notWritable) {
      return Optional.of(ReportFile.notWritable(file));
    }
  }
}

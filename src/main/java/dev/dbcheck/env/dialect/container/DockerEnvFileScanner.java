package dev.dbcheck.env.dialect.container;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import dev.dbcheck.env.dialect.go.GoText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the file of {@code docker run --env-file} ({@code opts/file.go} of docker/cli 26.1.5):
 * values are taken as they stand, with quotation marks and comments.
 */
final class DockerEnvFileScanner implements Scanner {
  /** The buffer of Go's {@code bufio.Scanner}, in bytes, which has to hold a line with its end. */
  private static final int LONGEST_LINE = 64 * 1024 - 1;

  @Override
  public Scan scan(String text) {
    List<Assignment> assignments = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      start = end + 1;
      number++;
      Optional<Flaw.Kind> flaw = flaw(line);
      if (flaw.isPresent()) {
        return Scan.failed(assignments, new Flaw(flaw.get(), number));
      }
      assignment(line, number).ifPresent(assignments::add);
    }
    return Scan.of(assignments, List.of());
  }

  private static Optional<Flaw.Kind> flaw(String line) {
    if (isTooLong(line)) {
      return Optional.of(Flaw.Kind.NOT_AN_ASSIGNMENT);
    }
    int name = GoText.skipSpace(line, 0);
    if (name == line.length() || line.charAt(name) == '#') {
      return Optional.empty();
    }
    int end = endOfName(line);
    if (end == name) {
      return Optional.of(Flaw.Kind.NOT_AN_ASSIGNMENT);
    }
    return line.substring(name, end).chars().anyMatch(c -> c == ' ' || c == '\t')
        ? Optional.of(Flaw.Kind.INVALID_NAME)
        : Optional.empty();
  }

  private static boolean isTooLong(String line) {
    return line.length() > LONGEST_LINE
        || line.length() > LONGEST_LINE / 3
            && line.getBytes(StandardCharsets.UTF_8).length > LONGEST_LINE;
  }

  private static Optional<Assignment> assignment(String line, int number) {
    int name = GoText.skipSpace(line, 0);
    if (name == line.length() || line.charAt(name) == '#') {
      return Optional.empty();
    }
    int end = endOfName(line);
    String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    return Optional.of(
        end < line.length()
            ? Assignment.of(line.substring(name, end), text.substring(end + 1), Quote.NONE, number)
            : Assignment.bare(text.substring(name), number));
  }

  private static int endOfName(String line) {
    int equals = line.indexOf('=');
    return equals < 0 ? line.length() : equals;
  }
}

package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An env file.
 *
 * @param path the file
 * @param shown the file's name as the user knows it
 * @param required whether the user named it, so that it has to exist
 */
record EnvFileSource(Path path, String shown, boolean required) implements Source {
  @Override
  public Origin origin() {
    return Origin.file(shown);
  }

  @Override
  public Lookup look(String variable) {
    return switch (EnvFileText.read(path, shown)) {
      case EnvFileText.Missing _ when !required -> Lookup.absent();
      case EnvFileText.Missing _ ->
          Lookup.unreadable(
              Diagnostic.of(Code.ENV_FILE_UNREADABLE, "env file " + shown + " does not exist")
                  .hint("Name an existing file with --env-file")
                  .at(origin()));
      case EnvFileText.Unreadable unreadable -> Lookup.unreadable(unreadable.reason());
      case EnvFileText.Lines lines -> lastOf(EnvFileScanner.assignments(lines, variable), lines);
    };
  }

  private Lookup lastOf(List<Assignment> assignments, EnvFileText.Lines lines) {
    if (assignments.isEmpty()) {
      return Lookup.absent();
    }
    Assignment last = assignments.getLast();
    Origin origin = Origin.line(shown, last.line());
    List<Diagnostic> diagnostics = new ArrayList<>();
    if (lines.byteOrderMark()) {
      diagnostics.add(byteOrderMark(origin, assignments.getFirst().line() == 1));
    }
    if (assignments.size() > 1) {
      diagnostics.add(assignedTwice(assignments, origin));
    }
    Optional<Definition> definition = DotenvReading.read(last, origin, diagnostics);
    return new Lookup(definition, definition.isPresent() ? List.of() : diagnostics);
  }

  private static Diagnostic byteOrderMark(Origin origin, boolean onFirstLine) {
    Diagnostic found =
        Diagnostic.of(
                Code.VALUE_DIFFERS_BETWEEN_LOADERS,
                "the file begins with a byte-order mark, with which some loaders lose its first"
                    + " line")
            .hint("Save the file as UTF-8 without a byte-order mark")
            .at(origin);
    return onFirstLine ? found : found.as(Severity.WARNING);
  }

  private static Diagnostic assignedTwice(List<Assignment> assignments, Origin origin) {
    List<Integer> others =
        assignments.subList(0, assignments.size() - 1).stream().map(Assignment::line).toList();
    return Diagnostic.of(
            Code.ASSIGNED_TWICE,
            "the variable is also assigned on line "
                + String.join(", ", others.stream().map(String::valueOf).toList())
                + "; the last assignment is taken")
        .detail("dotenvy (sqlx, diesel) takes the first one")
        .hint("Remove all but one")
        .at(origin);
  }
}

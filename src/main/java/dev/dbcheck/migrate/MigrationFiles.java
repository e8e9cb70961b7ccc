package dev.dbcheck.migrate;

import static java.util.Locale.ROOT;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Event;

/** The files in migration folders: SQL migrations, SQL callbacks, and scripts of other kinds. */
final class MigrationFiles {
  /** What Flyway would hand to a shell or an interpreter. */
  private static final Pattern SCRIPT =
      Pattern.compile("(.+)\\.(cmd|bat|ps1|py|sh|bash)", Pattern.CASE_INSENSITIVE);

  private final List<String> suffixes;
  private final List<String> prefixes;
  private final String separator;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<String> misnamed = new ArrayList<>();
  private boolean migration;
  private boolean callback;

  MigrationFiles(List<FlywayProperty> properties) {
    suffixes = List.of(value(properties, "sqlMigrationSuffixes", ".sql").split(","));
    prefixes =
        List.of(
            value(properties, "sqlMigrationPrefix", "V"),
            value(properties, "repeatableSqlMigrationPrefix", "R"),
            value(properties, "baselineMigrationPrefix", "B"));
    separator = value(properties, "sqlMigrationSeparator", "__");
  }

  private static String value(List<FlywayProperty> properties, String name, String standard) {
    return properties.reversed().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .map(FlywayProperty::value)
        .orElse(standard);
  }

  /** Looks at every file below the folder. */
  void scan(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files.filter(Files::isRegularFile).sorted().forEach(this::look);
    } catch (IOException | UncheckedIOException e) {
      findings.add(
          Diagnostic.of(Code.MIGRATIONS_NOT_FOUND, "folder %s could not be read".formatted(folder))
              .at(Origin.file(folder.toString())));
    }
  }

  private void look(Path file) {
    String name = file.getFileName().toString();
    Optional<String> base =
        suffixes.stream()
            .filter(suffix -> name.toLowerCase(ROOT).endsWith(suffix.toLowerCase(ROOT)))
            .findFirst()
            .map(suffix -> name.substring(0, name.length() - suffix.length()));
    if (base.isPresent()) {
      lookAtSql(name, base.get());
    } else {
      Matcher script = SCRIPT.matcher(name);
      if (script.matches()) {
        lookAtScript(file, script.group(1));
      }
    }
  }

  private void lookAtSql(String name, String base) {
    if (isCallback(base)) {
      callback = true;
    } else if (isMigration(base)) {
      migration = true;
    } else {
      misnamed.add(name);
    }
  }

  private void lookAtScript(Path file, String base) {
    if (isCallback(base) || isMigration(base)) {
      String message = "%s is a script, dbcheck runs SQL migrations only";
      findings.add(
          Diagnostic.of(Code.FLYWAY_CONFIGURATION_INVALID, message.formatted(file.getFileName()))
              .detail("flyway's own command would take its url from elsewhere, not from the app")
              .hint("Write what it does as an SQL migration")
              .at(Origin.file(file.toString())));
    }
  }

  private boolean isCallback(String base) {
    return Event.fromId(base.split(Pattern.quote(separator), 2)[0]) != null;
  }

  private boolean isMigration(String base) {
    return base.contains(separator) && prefixes.stream().anyMatch(base::startsWith);
  }

  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  boolean anyMigration() {
    return migration;
  }

  boolean anyCallback() {
    return callback;
  }

  /** Returns a fact about SQL files whose names Flyway does not read as migrations. */
  Optional<String> misnamed() {
    return misnamed.stream()
        .findFirst()
        .map(first ->
            "%d SQL files there are not named as migrations, such as %s; Flyway reads %s"
                .formatted(
                    misnamed.size(), first, prefixes.getFirst() + "1" + separator + "name.sql"));
  }
}

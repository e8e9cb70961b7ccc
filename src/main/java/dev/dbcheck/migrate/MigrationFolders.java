package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of an app that hold migrations, and what is wrong with them. */
final class MigrationFolders {
  private static final String FILESYSTEM = "filesystem:";
  private static final String CLASSPATH = "classpath:";
  private static final String DEFAULT = "db/migration";

  /** Where Maven and Gradle keep what will be on the app's class path. */
  private static final List<String> CLASSPATH_ROOTS =
      List.of("src/main/resources", "target/classes", "build/resources/main");

  private static final Origin BUILT_IN =
      new Origin(Origin.Kind.DEFAULT, "default", OptionalInt.empty());

  private final Path appFolder;
  private final List<FlywayProperty> properties;
  private final List<Diagnostic> findings = new ArrayList<>();
  private boolean callbacks;

  MigrationFolders(Path appFolder, List<FlywayProperty> properties) {
    this.appFolder = appFolder.toAbsolutePath().normalize();
    this.properties = properties;
  }

  List<Diagnostic> findings() {
    return List.copyOf(findings);
  }

  /** Returns whether any folder holds SQL callbacks; known once the locations are. */
  boolean holdCallbacks() {
    return callbacks;
  }

  /** Returns Flyway's locations, and finds what is wrong with them and the files inside. */
  List<String> locations(List<String> chosen) {
    List<Location> locations = wanted(chosen);
    Stream.concat(locations.stream(), callbackLocations())
        .filter(location -> !location.usable())
        .forEach(this::reportUnusable);
    List<Location> usable = locations.stream().filter(Location::usable).toList();
    MigrationFiles files = new MigrationFiles(properties);
    Stream.concat(usable.stream(), callbackLocations())
        .filter(Location::exists)
        .map(Location::root)
        .distinct()
        .forEach(files::scan);
    findings.addAll(files.findings());
    callbacks = files.anyCallback();
    if (findings.isEmpty() && !files.anyMigration()) {
      reportNoMigrations(usable, files);
    } else {
      usable.stream().filter(location -> !location.exists()).forEach(this::reportMissing);
      files.misnamed().ifPresent(this::warnOfMisnamed);
    }
    return usable.stream().map(Location::text).toList();
  }

  /** Returns the property with its locations, if it holds any, made absolute. */
  FlywayProperty absolute(FlywayProperty property) {
    return property.name().equals("callbackLocations")
        ? property.withValue(
            callbackLocations().map(Location::text).collect(Collectors.joining(",")))
        : property;
  }

  private List<Location> wanted(List<String> chosen) {
    if (!chosen.isEmpty()) {
      return chosen.stream().map(text -> location(text, Origin.option("--locations"))).toList();
    }
    List<Location> configured = configured("locations").orElseGet(Stream::empty).toList();
    return configured.isEmpty() ? List.of(location(DEFAULT, BUILT_IN)) : configured;
  }

  private Stream<Location> callbackLocations() {
    return configured("callbackLocations").orElseGet(Stream::empty);
  }

  private Optional<Stream<Location>> configured(String name) {
    return properties.reversed().stream()
        .filter(property -> property.name().equals(name))
        .findFirst()
        .map(property ->
            Arrays.stream(property.value().split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> location(text, property.origin())));
  }

  private Location location(String text, Origin origin) {
    if (text.startsWith(FILESYSTEM)) {
      return new Location(
          text, origin, Optional.of(appFolder.resolve(text.substring(FILESYSTEM.length()))));
    }
    if (text.startsWith(CLASSPATH)) {
      return new Location(text, origin, onClasspath(text.substring(CLASSPATH.length())));
    }
    if (text.matches("[a-z0-9]+:.*")) {
      return new Location(text, origin, Optional.empty());
    }
    Path folder = appFolder.resolve(text);
    boolean isFolder = Files.exists(rootOf(folder));
    return new Location(
        text, origin, Optional.of(isFolder ? folder : onClasspath(text).orElse(folder)));
  }

  private Optional<Path> onClasspath(String name) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    return CLASSPATH_ROOTS.stream()
        .map(root -> appFolder.resolve(root).resolve(relative))
        .filter(folder -> Files.exists(rootOf(folder)))
        .findFirst();
  }

  /** Returns the part of the path before the first wildcard. */
  private static Path rootOf(Path folder) {
    Path root = folder;
    for (Path up = folder; up != null; up = up.getParent()) {
      String name = String.valueOf(up.getFileName());
      if (name.contains("*") || name.contains("?")) {
        root = up.getParent();
      }
    }
    return root;
  }

  private void reportUnusable(Location location) {
    String message = "location %s names no folder of this project".formatted(location.written());
    findings.add(
        Diagnostic.of(Code.FLYWAY_CONFIGURATION_INVALID, message)
            .hint("Name the folder: --locations filesystem:DIR")
            .at(location.origin()));
  }

  private void reportMissing(Location location) {
    String message = "folder %s does not exist".formatted(location.folder().orElseThrow());
    findings.add(
        Diagnostic.of(Code.MIGRATIONS_NOT_FOUND, message)
            .as(Severity.WARNING)
            .at(location.origin()));
  }

  private void warnOfMisnamed(String fact) {
    findings.add(
        Diagnostic.of(Code.MIGRATIONS_NOT_FOUND, fact)
            .as(Severity.WARNING)
            .hint("Rename them, or move them out of the migrations' folder"));
  }

  private void reportNoMigrations(List<Location> locations, MigrationFiles files) {
    String folders =
        locations.stream()
            .map(location -> location.folder().orElseThrow().toString())
            .collect(Collectors.joining(", "));
    Diagnostic finding =
        Diagnostic.of(Code.MIGRATIONS_NOT_FOUND, "no SQL migrations in %s".formatted(folders))
            .hint("Name the folder that holds them: --locations DIR")
            .at(locations.getFirst().origin());
    findings.add(files.misnamed().map(finding::detail).orElse(finding));
  }

  /**
   * One location.
   *
   * @param written as the user wrote it
   * @param origin where the user wrote it
   * @param folder the absolute folder it stands for, wildcards included
   */
  private record Location(String written, Origin origin, Optional<Path> folder) {
    boolean usable() {
      return folder.isPresent();
    }

    boolean exists() {
      return folder.filter(path -> Files.isDirectory(rootOf(path))).isPresent();
    }

    Path root() {
      return rootOf(folder.orElseThrow());
    }

    String text() {
      return FILESYSTEM + folder.orElseThrow().normalize();
    }
  }
}

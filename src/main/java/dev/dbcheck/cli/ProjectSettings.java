package dev.dbcheck.cli;

import static dev.dbcheck.settings.SettingType.BOOLEAN;
import static dev.dbcheck.settings.SettingType.INTEGER;
import static dev.dbcheck.settings.SettingType.STRING;
import static dev.dbcheck.settings.SettingType.STRINGS;
import static dev.dbcheck.settings.SettingType.TABLE;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.settings.SettingType;
import dev.dbcheck.settings.SettingsFile;
import dev.dbcheck.settings.SettingsReading;
import dev.dbcheck.settings.SettingsTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * What {@code dbcheck.toml} says, in the place of options that were not given.
 *
 * <p>The file is looked for in the app folder, then in the root of its Git repository. Its keys are
 * the long names of options; a table {@code [target.NAME]}, chosen by {@code --target}, beats them.
 */
final class ProjectSettings {
  /** The name of the file. */
  static final String FILE = "dbcheck.toml";

  /** The options that the file can hold, without their hyphens. */
  static final Map<String, SettingType> KEYS =
      Map.ofEntries(
          Map.entry("chain", STRING),
          Map.entry("client", STRING),
          Map.entry("variable", STRING),
          Map.entry("env-file", STRINGS),
          Map.entry("mode", STRING),
          Map.entry("expect-host", STRINGS),
          Map.entry("expect-provider", STRINGS),
          Map.entry("expect-port", INTEGER),
          Map.entry("expect-database", STRING),
          Map.entry("expect-user", STRING),
          Map.entry("expect-remote", BOOLEAN),
          Map.entry("require-tls", STRING),
          Map.entry("timeout", STRING),
          Map.entry("connect-timeout", STRING),
          Map.entry("locations", STRINGS),
          Map.entry("no-probe", BOOLEAN),
          Map.entry("format", STRING),
          Map.entry("output", STRING),
          Map.entry("color", STRING),
          Map.entry("quiet", BOOLEAN),
          Map.entry("verbose", BOOLEAN));

  private static final String TARGETS = "target";

  private final SequencedMap<String, SettingsTable> tables;
  private final List<Diagnostic> faults;

  private ProjectSettings(SequencedMap<String, SettingsTable> tables, List<Diagnostic> faults) {
    this.tables = tables;
    this.faults = List.copyOf(faults);
  }

  /** Reads the file of an app, if there is one, for a target, if one is chosen. */
  static ProjectSettings read(Path appFolder, Optional<String> target) {
    Optional<Path> file = find(appFolder);
    if (file.isEmpty()) {
      List<Diagnostic> missing =
          target.map(name -> noTarget(name, "there is no " + FILE)).stream().toList();
      return new ProjectSettings(new LinkedHashMap<>(), missing);
    }
    return switch (SettingsFile.read(file.get())) {
      case SettingsReading.Absent _ -> new ProjectSettings(new LinkedHashMap<>(), List.of());
      case SettingsReading.Malformed malformed ->
          new ProjectSettings(new LinkedHashMap<>(), malformed.reasons());
      case SettingsReading.Read read -> of(read.table(), target);
    };
  }

  private static Optional<Path> find(Path appFolder) {
    Path start = appFolder.toAbsolutePath().normalize();
    return Stream.concat(Stream.of(start), repositoryRoot(start).stream())
        .map(folder -> folder.resolve(FILE))
        .filter(Files::exists)
        .findFirst();
  }

  private static Optional<Path> repositoryRoot(Path start) {
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(".git")))
        .findFirst();
  }

  private static ProjectSettings of(SettingsTable whole, Optional<String> target) {
    Map<String, SettingType> keys = new HashMap<>(KEYS);
    keys.put(TARGETS, TABLE);
    List<Diagnostic> faults = new ArrayList<>(whole.check(keys));
    SequencedMap<String, SettingsTable> tables = new LinkedHashMap<>();
    put(whole, tables);
    Optional<SettingsTable> targets = whole.table(TARGETS);
    for (String name :
        targets.map(SettingsTable::keys).stream().flatMap(n -> n.stream()).toList()) {
      targets.get().table(name).ifPresent(table -> faults.addAll(table.check(KEYS)));
    }
    if (target.isPresent()) {
      Optional<SettingsTable> chosen = targets.flatMap(table -> table.table(target.get()));
      chosen.ifPresentOrElse(
          table -> put(table, tables),
          () -> faults.add(noTarget(target.get(), FILE + " has no such table")));
    }
    return new ProjectSettings(tables, faults);
  }

  private static void put(SettingsTable table, Map<String, SettingsTable> tables) {
    table.keys().stream().filter(KEYS::containsKey).forEach(key -> tables.put(key, table));
  }

  private static Diagnostic noTarget(String name, String why) {
    return Diagnostic.of(Code.WRONG_USAGE, "no target " + name + ": " + why)
        .hint("Add a table [target." + name + "] to " + FILE + ", or leave --target out");
  }

  /** Returns what is wrong with the file; with any fault nothing of it can be used. */
  List<Diagnostic> faults() {
    return faults;
  }

  /** Returns the options that the file holds. */
  Iterable<String> keys() {
    return tables.keySet();
  }

  /** Returns whether the file holds an option. */
  boolean has(String key) {
    return tables.containsKey(key);
  }

  /** Returns the arguments that stand for one of the options. */
  List<String> arguments(String key) {
    SettingsTable table = tables.get(key);
    String option = "--" + key;
    return switch (KEYS.get(key)) {
      case BOOLEAN -> table.bool(key).orElse(false) ? List.of(option) : List.of();
      case STRINGS -> table.strings(key).stream().map(value -> option + "=" + value).toList();
      default -> table.text(key).map(value -> option + "=" + value).stream().toList();
    };
  }

  /** Returns the line of one of the options. */
  Origin origin(String key) {
    return tables.get(key).origin(key);
  }
}

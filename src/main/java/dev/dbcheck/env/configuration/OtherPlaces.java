package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.go.DbmateCommands;
import dev.dbcheck.env.app.go.GoSettings;
import dev.dbcheck.env.app.ruby.RailsDatabases;
import dev.dbcheck.env.app.rust.RustSettings;
import dev.dbcheck.env.document.DocumentException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of settings in the projects of Rails, Go and Rust, and of dbmate's commands. */
final class OtherPlaces {
  private static final List<String> GO =
      List.of(
          "main.go",
          "config.go",
          "db.go",
          "config/config.go",
          "internal/config/config.go",
          "internal/db/db.go",
          "internal/database/database.go",
          "pkg/config/config.go",
          "cmd/main.go",
          "cmd/server/main.go",
          "cmd/api/main.go");

  private static final List<String> RUST =
      List.of("src/main.rs", "src/lib.rs", "src/config.rs", "src/db.rs", "src/database.rs");

  private static final List<String> COMMANDS =
      List.of("Makefile", "justfile", "Justfile", "package.json", "Procfile", "Taskfile.yml");

  private final ProjectFiles files;
  private final List<Path> sources;

  OtherPlaces(ProjectFiles files, List<Path> sources) {
    this.files = files;
    this.sources = sources;
  }

  void read(Collection collection) {
    files.file("config/database.yml").ifPresent(file -> rails(file, collection));
    for (ConfigFile file : programs(GO, ".go")) {
      collection.add(GoSettings.read(file.shown(), file.text()));
    }
    for (ConfigFile file : programs(RUST, ".rs")) {
      collection.add(RustSettings.read(file.shown(), file.text()));
    }
    for (ConfigFile file : files.files(COMMANDS)) {
      collection.add(DbmateCommands.read(file.shown(), file.text()));
    }
  }

  private static void rails(ConfigFile file, Collection collection) {
    try {
      collection.add(RailsDatabases.read(file.shown(), file.text()));
    } catch (DocumentException malformed) {
      // What ERB puts in may be what makes it YAML: nothing is certain about it.
      return;
    }
  }

  private List<ConfigFile> programs(List<String> names, String ending) {
    Map<Path, ConfigFile> programs = new LinkedHashMap<>();
    sources.stream()
        .filter(path -> path.toString().endsWith(ending))
        .map(files::file)
        .flatMap(Optional::stream)
        .forEach(file -> programs.put(file.path().normalize(), file));
    files.files(names).forEach(file -> programs.putIfAbsent(file.path().normalize(), file));
    return List.copyOf(programs.values());
  }
}

package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.python.AlembicEnv;
import dev.dbcheck.env.app.python.AlembicIni;
import dev.dbcheck.env.app.python.PythonSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of settings in Python's projects. */
final class PythonPlaces {
  private static final List<String> NAMES =
      List.of(
          "settings.py",
          "config.py",
          "database.py",
          "db.py",
          "core/config.py",
          "core/settings.py",
          "core/database.py",
          "core/db.py",
          "db/session.py",
          "db/database.py",
          "config/settings.py",
          "settings/__init__.py",
          "settings/base.py",
          "settings/common.py",
          "settings/production.py",
          "settings/prod.py",
          "config/settings/base.py",
          "app.py",
          "main.py",
          "__init__.py");

  private static final List<String> MIGRATIONS = List.of("alembic", "migrations");

  private final ProjectFiles files;
  private final List<Path> sources;

  PythonPlaces(ProjectFiles files, List<Path> sources) {
    this.files = files;
    this.sources = sources;
  }

  void read(Collection collection) {
    Map<Path, ConfigFile> programs = new LinkedHashMap<>();
    sources.stream()
        .filter(path -> path.toString().endsWith(".py"))
        .flatMap(path -> files.file(path).stream())
        .forEach(file -> programs.put(file.path().normalize(), file));
    for (String folder : folders()) {
      for (ConfigFile file : files.files(NAMES.stream().map(name -> folder + name).toList())) {
        programs.putIfAbsent(file.path().normalize(), file);
      }
    }
    for (ConfigFile file : programs.values()) {
      if (!file.name().equals("env.py")) {
        collection.add(PythonSettings.read(file.shown(), file.text()));
        collection.addFiles(PythonSettings.envFiles(file.shown(), file.text()));
      }
    }
    migrations(collection);
  }

  private List<String> folders() {
    List<String> folders = new ArrayList<>(List.of(""));
    files.folders().forEach(name -> folders.add(name + "/"));
    return folders;
  }

  private void migrations(Collection collection) {
    Optional<ConfigFile> ini = files.file("alembic.ini");
    List<String> folders = ini.flatMap(AlembicIni::scripts).map(List::of).orElse(MIGRATIONS);
    Optional<ConfigFile> env =
        folders.stream().flatMap(folder -> files.file(folder + "/env.py").stream()).findFirst();
    KnownSettings known = new KnownSettings(collection.settings());
    List<AppSetting> fixed = ini.map(AlembicIni::read).orElse(List.of());
    collection.add(env.map(file -> AlembicEnv.read(file, ini, known)).orElse(fixed));
  }
}

package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.node.PrismaSchema;
import dev.dbcheck.env.app.node.ScriptSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The places of settings in the projects of Node.js, Bun and Deno. */
final class NodePlaces {
  private static final List<String> ENDINGS = List.of(".ts", ".js", ".mjs", ".cjs", ".mts", ".cts");

  /** Files that only a migration tool reads. */
  private static final List<String> TOOLS =
      List.of("drizzle.config", "prisma.config", ".config/prisma");

  private static final List<String> APPS =
      List.of(
          "knexfile",
          "ormconfig",
          "mikro-orm.config",
          "data-source",
          "config/config",
          "config/database",
          "env",
          "db",
          "database",
          "db/index",
          "lib/db",
          "lib/prisma",
          "lib/env",
          "lib/database",
          "server/db",
          "server/db/index",
          "app.module",
          "config",
          "config/index");

  private static final List<String> FOLDERS = List.of("", "src/", "app/", "server/");

  private final ProjectFiles files;
  private final List<Path> sources;

  NodePlaces(ProjectFiles files, List<Path> sources) {
    this.files = files;
    this.sources = sources;
  }

  void read(Collection collection) {
    schemas().forEach(file -> collection.add(PrismaSchema.read(file.shown(), file.text())));
    Map<Path, ConfigFile> apps = new LinkedHashMap<>();
    sources.stream()
        .filter(path -> ENDINGS.stream().anyMatch(path.toString()::endsWith))
        .flatMap(path -> files.file(path).stream())
        .filter(file -> TOOLS.stream().noneMatch(file.name()::startsWith))
        .forEach(file -> apps.put(file.path().normalize(), file));
    for (String folder : FOLDERS) {
      scripts(folder, APPS).forEach(file -> apps.putIfAbsent(file.path().normalize(), file));
    }
    apps.values().forEach(file -> script(file, Use.APP, collection));
    for (ConfigFile file : scripts("", TOOLS)) {
      script(file, Use.MIGRATION, collection);
    }
  }

  private static void script(ConfigFile file, Use use, Collection collection) {
    KnownSettings known = new KnownSettings(collection.settings());
    List<AppSetting> found = ScriptSettings.read(file.shown(), file.text(), use, known);
    collection.add(found);
    if (use == Use.MIGRATION) {
      collection.addFiles(ScriptSettings.envFiles(file.shown(), file.text()));
    }
  }

  private List<ConfigFile> schemas() {
    List<ConfigFile> schemas = new ArrayList<>();
    schemas.addAll(files.files(List.of("prisma/schema.prisma", "schema.prisma")));
    if (schemas.isEmpty()) {
      schemas.addAll(files.matching("prisma/schema", name -> name.endsWith(".prisma")));
    }
    return schemas;
  }

  private List<ConfigFile> scripts(String folder, List<String> names) {
    return names.stream()
        .flatMap(name -> ENDINGS.stream().map(ending -> folder + name + ending))
        .flatMap(name -> files.file(name).stream())
        .toList();
  }
}

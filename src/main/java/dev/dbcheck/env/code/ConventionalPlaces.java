package dev.dbcheck.env.code;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where apps usually load their variables. */
final class ConventionalPlaces {
  private static final Set<String> STEMS =
      Set.of(
          "config",
          "settings",
          "setting",
          "env",
          "environment",
          "database",
          "db",
          "main",
          "index",
          "app",
          "server",
          "manage",
          "wsgi",
          "asgi",
          "bootstrap",
          "data-source",
          "knexfile",
          "ormconfig",
          "init",
          "__init__",
          "application",
          "base",
          "lib",
          "module");

  private ConventionalPlaces() {}

  /** Returns files, relative to a package's folder, that are looked at first. */
  static List<String> of(SourceLanguage language) {
    return switch (language) {
      case PYTHON ->
          List.of(
              "config.py",
              "settings.py",
              "app/core/config.py",
              "app/config.py",
              "app/settings.py",
              "src/config.py",
              "src/settings.py",
              "config/settings.py",
              "config/settings/base.py",
              "manage.py",
              "main.py",
              "app/main.py",
              "app.py",
              "wsgi.py",
              "alembic/env.py",
              "migrations/env.py");
      case JAVASCRIPT ->
          List.of(
              "prisma.config.ts",
              "prisma.config.js",
              "prisma.config.mjs",
              "drizzle.config.ts",
              "drizzle.config.js",
              "drizzle.config.mjs",
              "knexfile.js",
              "knexfile.ts",
              "ormconfig.ts",
              "ormconfig.js",
              "vite.config.ts",
              "vite.config.js",
              "next.config.js",
              "next.config.ts",
              "next.config.mjs",
              "nuxt.config.ts",
              "src/app.module.ts",
              "src/main.ts",
              "src/index.ts",
              "src/index.js",
              "src/server.ts",
              "src/app.ts",
              "src/config.ts",
              "src/config/index.ts",
              "src/env.ts",
              "src/data-source.ts",
              "src/db/index.ts",
              "index.js",
              "index.ts",
              "server.js",
              "server.ts",
              "app.js",
              "config.js");
      case RUBY ->
          List.of(
              "config/application.rb",
              "config/boot.rb",
              "config/environment.rb",
              "config.ru",
              "Rakefile",
              "app.rb");
      case PHP ->
          List.of(
              "bootstrap/app.php",
              "public/index.php",
              "bin/console",
              "index.php",
              "config/bootstrap.php",
              "bootstrap.php");
      case GO -> List.of("main.go", "config/config.go", "internal/config/config.go");
      case RUST -> List.of("src/main.rs", "src/lib.rs", "src/config.rs", "build.rs");
      case JAVA, KOTLIN -> List.of();
    };
  }

  /** Returns whether a file's name says that it may load variables. */
  static boolean isLikely(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return STEMS.contains(stem) || name.contains("config") || name.contains("env");
  }
}

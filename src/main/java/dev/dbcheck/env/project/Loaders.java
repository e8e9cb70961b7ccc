package dev.dbcheck.env.project;

import static dev.dbcheck.env.app.AppSetting.Use.APP;
import static dev.dbcheck.env.app.AppSetting.Use.MIGRATION;
import static dev.dbcheck.env.manifest.Ecosystem.GO;
import static dev.dbcheck.env.manifest.Ecosystem.JVM;
import static dev.dbcheck.env.manifest.Ecosystem.NODE;
import static dev.dbcheck.env.manifest.Ecosystem.PHP;
import static dev.dbcheck.env.manifest.Ecosystem.PYTHON;
import static dev.dbcheck.env.manifest.Ecosystem.RUBY;
import static dev.dbcheck.env.manifest.Ecosystem.RUST;
import static dev.dbcheck.env.project.Loaders.Kind.FRAMEWORK;
import static dev.dbcheck.env.project.Loaders.Kind.LIBRARY;
import static dev.dbcheck.env.project.Loaders.Kind.TOOL;

import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.manifest.Ecosystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which package means which chain. */
final class Loaders {
  /** How a package loads variables. */
  enum Kind {
    /** By itself, whenever the app is started. */
    FRAMEWORK,
    /** When the app's code calls it. */
    LIBRARY,
    /** By itself, when its command is run. */
    TOOL
  }

  /**
   * A package that loads variables.
   *
   * @param ecosystem the registry it comes from
   * @param name its name there; one that ends with {@code *} is the beginning of several
   * @param chain the chain it means
   * @param kind how it loads
   * @param use what it is used for
   */
  record Loader(Ecosystem ecosystem, String name, String chain, Kind kind, Use use) {
    boolean isNamed(String other) {
      return name.endsWith("*")
          ? other.startsWith(name.substring(0, name.length() - 1))
          : other.equals(name);
    }
  }

  static final List<Loader> ALL =
      List.of(
          new Loader(NODE, "next", "nextjs", FRAMEWORK, APP),
          new Loader(NODE, "nuxt", "c12", FRAMEWORK, APP),
          new Loader(NODE, "nitropack", "c12", FRAMEWORK, APP),
          new Loader(NODE, "nitro", "c12", FRAMEWORK, APP),
          new Loader(NODE, "@sveltejs/kit", "vite", FRAMEWORK, APP),
          new Loader(NODE, "astro", "vite", FRAMEWORK, APP),
          new Loader(NODE, "vite", "vite", FRAMEWORK, APP),
          new Loader(NODE, "@nestjs/config", "nestjs", LIBRARY, APP),
          new Loader(NODE, "c12", "c12", LIBRARY, APP),
          new Loader(NODE, "dotenv-expand", "dotenv-expand", LIBRARY, APP),
          new Loader(NODE, "dotenv", "dotenv", LIBRARY, APP),
          new Loader(NODE, "dotenv-flow", "dotenv-flow", LIBRARY, APP),
          new Loader(NODE, "@dotenvx/dotenvx", "dotenvx", LIBRARY, APP),
          new Loader(NODE, "dotenv-cli", "dotenv-cli", TOOL, APP),
          new Loader(NODE, "drizzle-kit", "drizzle", TOOL, MIGRATION),
          new Loader(NODE, "prisma", "prisma", TOOL, MIGRATION),
          new Loader(NODE, "node-pg-migrate", "node-pg-migrate", TOOL, MIGRATION),
          new Loader(NODE, "dbmate", "dbmate", TOOL, MIGRATION),
          new Loader(PYTHON, "pydantic-settings", "pydantic-settings", LIBRARY, APP),
          new Loader(PYTHON, "flask", "flask", FRAMEWORK, APP),
          new Loader(PYTHON, "django-environ", "django-environ", LIBRARY, APP),
          new Loader(PYTHON, "environs", "environs", LIBRARY, APP),
          new Loader(PYTHON, "python-decouple", "python-decouple", LIBRARY, APP),
          new Loader(PYTHON, "python-dotenv", "python-dotenv", LIBRARY, APP),
          new Loader(RUBY, "dotenv-rails", "rails", FRAMEWORK, APP),
          new Loader(RUBY, "dotenv", "ruby-dotenv", LIBRARY, APP),
          new Loader(RUBY, "foreman", "foreman", TOOL, APP),
          new Loader(PHP, "laravel/framework", "laravel", FRAMEWORK, APP),
          new Loader(PHP, "laravel/lumen-framework", "laravel", FRAMEWORK, APP),
          new Loader(PHP, "symfony/dotenv", "symfony", FRAMEWORK, APP),
          new Loader(PHP, "vlucas/phpdotenv", "phpdotenv", LIBRARY, APP),
          new Loader(GO, "github.com/joho/godotenv", "godotenv", LIBRARY, APP),
          new Loader(GO, "github.com/amacneil/dbmate*", "dbmate", TOOL, MIGRATION),
          new Loader(RUST, "dotenvy", "dotenvy", LIBRARY, APP),
          new Loader(RUST, "sqlx", "dotenvy", TOOL, MIGRATION),
          new Loader(RUST, "diesel", "dotenvy", TOOL, MIGRATION),
          new Loader(JVM, "me.paulschwarz:*", "spring-dotenv", FRAMEWORK, APP),
          new Loader(JVM, "org.springframework.boot:*", "spring-boot", FRAMEWORK, APP),
          new Loader(JVM, "io.quarkus*", "quarkus", FRAMEWORK, APP),
          new Loader(JVM, "io.github.cdimascio:*", "dotenv-java", LIBRARY, APP));

  /** Packages that read env files in ways of which there is no chain. */
  static final Map<Ecosystem, Set<String>> UNDESCRIBED =
      Map.of(
          NODE, Set.of("dotenv-safe", "dotenv-defaults", "dotenv-extended", "custom-env"),
          PYTHON, Set.of("dynaconf", "django-dotenv", "honcho"),
          RUBY, Set.of("figaro", "envyable"),
          GO, Set.of("github.com/subosito/gotenv"),
          RUST, Set.of("dotenv"),
          PHP, Set.of("josegonzalez/dotenv", "m1/env"));

  /**
   * The chains that a chain makes superfluous unless the source uses them on their own: the one is
   * built on the other, which apps then often list only to fix its version.
   */
  static final Map<String, Set<String>> COVERS =
      Map.ofEntries(
          Map.entry("nextjs", Set.of("dotenv", "dotenv-expand")),
          Map.entry("nestjs", Set.of("dotenv", "dotenv-expand")),
          Map.entry("c12", Set.of("dotenv")),
          Map.entry("dotenv-flow", Set.of("dotenv", "dotenv-expand")),
          Map.entry("dotenv-expand", Set.of("dotenv")),
          Map.entry("dotenvx", Set.of("dotenv")),
          Map.entry("flask", Set.of("python-dotenv")),
          Map.entry("pydantic-settings", Set.of("python-dotenv")),
          Map.entry("environs", Set.of("python-dotenv")),
          Map.entry("rails", Set.of("ruby-dotenv")),
          Map.entry("laravel", Set.of("phpdotenv", "symfony")),
          Map.entry("spring-dotenv", Set.of("spring-boot", "dotenv-java")));

  /** The other names under which the source finds a library's chain, such as overriding it. */
  static final Map<String, Set<String>> VARIANTS =
      Map.of(
          "python-dotenv", Set.of("python-dotenv-override", "dotenv-run"),
          "dotenv", Set.of("dotenv-config", "dotenv-override"),
          "nestjs", Set.of("nestjs-expand", "environment"),
          "environs", Set.of("environs-expand"),
          "symfony", Set.of("environment"),
          "spring-boot", Set.of("spring-dotenv"),
          "dotenvx", Set.of("dotenvx-overload", "dotenvx-nextjs", "dotenvx-flow"),
          "ruby-dotenv", Set.of("ruby-dotenv-overwrite"),
          "godotenv", Set.of("godotenv-overload"));

  /** The ecosystems of chains that no package stands for. */
  private static final Map<String, Ecosystem> OTHERS =
      Map.of("node-env-file", NODE, "bun", NODE, "pipenv", PYTHON, "dotenv-run", PYTHON);

  private Loaders() {}

  /** Returns whose apps a chain serves; nothing if it serves programs of all kinds. */
  static Optional<Ecosystem> ecosystem(String chain) {
    return ALL.stream()
        .filter(loader -> loader.chain().equals(chain) || isVariant(loader.chain(), chain))
        .map(Loader::ecosystem)
        .findFirst()
        .or(() -> Optional.ofNullable(OTHERS.get(chain)));
  }

  /** Returns whether a chain is another name for what a library's chain does. */
  static boolean isVariant(String chain, String other) {
    return VARIANTS.getOrDefault(chain, Set.of()).contains(other);
  }
}

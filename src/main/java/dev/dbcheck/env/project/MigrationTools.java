package dev.dbcheck.env.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which commands change a database's schema. */
final class MigrationTools {
  private static final Set<String> PROGRAMS =
      Set.of(
          "prisma",
          "drizzle-kit",
          "node-pg-migrate",
          "knex",
          "sequelize",
          "sequelize-cli",
          "typeorm",
          "typeorm-ts-node-commonjs",
          "typeorm-ts-node-esm",
          "mikro-orm",
          "kysely",
          "alembic",
          "dbmate",
          "sqlx",
          "diesel",
          "goose",
          "migrate",
          "flyway",
          "liquibase",
          "atlas");

  private static final List<String> TASKS =
      List.of("migrate", "db:migrate", "doctrine:migrations:migrate", "migration:run");

  /** Tools that load variables themselves. */
  private static final Map<String, String> CHAINS =
      Map.of(
          "prisma", "prisma",
          "drizzle-kit", "drizzle",
          "node-pg-migrate", "node-pg-migrate",
          "dbmate", "dbmate",
          "sqlx", "dotenvy",
          "diesel", "dotenvy");

  /** What tools do without a database. */
  private static final Set<String> OFFLINE =
      Set.of("generate", "format", "validate", "init", "new", "create", "add", "version");

  private MigrationTools() {}

  static boolean isOne(CommandWords words) {
    return PROGRAMS.contains(words.program())
        || words.arguments().stream().limit(3).anyMatch(TASKS::contains)
        || words.program().equals("flask") && words.word(1).equals("db");
  }

  /** Returns the chain of the tool that a command runs against a database. */
  static Optional<String> chain(CommandWords words) {
    return Optional.ofNullable(CHAINS.get(words.program()))
        .filter(_ -> !OFFLINE.contains(words.word(1)));
  }
}

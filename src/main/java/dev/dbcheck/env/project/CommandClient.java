package dev.dbcheck.env.project;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which client a command connects with, as far as its words tell. */
public final class CommandClient {
  private static final Map<String, String> PROGRAMS =
      Map.ofEntries(
          entry("psql", "psql"),
          entry("pg_dump", "libpq"),
          entry("pg_restore", "libpq"),
          entry("pg_isready", "libpq"),
          entry("pgbench", "libpq"),
          entry("vacuumdb", "libpq"),
          entry("pgcli", "psycopg"),
          entry("prisma", "prisma"),
          entry("knex", "knex"),
          entry("sequelize", "sequelize"),
          entry("sequelize-cli", "sequelize"),
          entry("typeorm", "typeorm"),
          entry("typeorm-ts-node-commonjs", "typeorm"),
          entry("typeorm-ts-node-esm", "typeorm"),
          entry("node-pg-migrate", "node-pg"),
          entry("dbmate", "pq"),
          entry("migrate", "pq"),
          entry("goose", "pgx"),
          entry("tern", "pgx"),
          entry("sqlx", "sqlx"),
          entry("diesel", "libpq"),
          entry("rails", "rails"),
          entry("rake", "rails"));

  private CommandClient() {}

  /**
   * Returns the client's name; nothing for a program that is not known, or that connects as the
   * app's own code does.
   *
   * @param command the program and its arguments
   */
  public static Optional<String> of(List<String> command) {
    CommandWords words = new CommandWords(command);
    while (words.isLeft()) {
      String program = words.program();
      if (ScriptLoaders.WRAPPERS.containsKey(program)) {
        words.skip(ScriptLoaders.WRAPPERS.get(program));
      } else if (ScriptLoaders.MANAGERS.contains(program)) {
        words.skip(ScriptLoaders.SUBCOMMANDS.contains(words.word(1)) ? 2 : 1);
      } else {
        return Optional.ofNullable(PROGRAMS.get(program));
      }
      words.skipOptions(Set.of());
    }
    return Optional.empty();
  }
}

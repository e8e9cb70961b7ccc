package dev.dbcheck.env.project;

import static dev.dbcheck.env.app.AppSetting.Use.APP;
import static dev.dbcheck.env.app.AppSetting.Use.MIGRATION;
import static dev.dbcheck.env.manifest.Ecosystem.GO;
import static dev.dbcheck.env.manifest.Ecosystem.JVM;
import static dev.dbcheck.env.manifest.Ecosystem.NODE;
import static dev.dbcheck.env.manifest.Ecosystem.PYTHON;
import static dev.dbcheck.env.manifest.Ecosystem.RUBY;
import static dev.dbcheck.env.manifest.Ecosystem.RUST;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.manifest.Ecosystem;
import java.util.List;

/**
 * Which packages make a client.
 *
 * @param ecosystem the registry
 * @param use who connects through the client
 * @param client the client's name
 * @param packages the packages that must all be there, each perhaps one of several with {@code |},
 *     {@code *} at an end for any name that begins so; the first one is the evidence
 */
record ClientRule(Ecosystem ecosystem, AppSetting.Use use, String client, List<String> packages) {
  private static final String SQLALCHEMY = "sqlalchemy|sqlmodel|flask-sqlalchemy|advanced-alchemy";
  private static final String PSYCOPG2 = "psycopg2|psycopg2-binary";
  private static final String PSYCOPG = "psycopg|psycopg-binary";
  private static final String DIALECT = "sqlalchemy-";

  /** For each ecosystem and use the first rule that holds counts: what wraps others comes first. */
  static final List<ClientRule> ALL =
      List.of(
          of(PYTHON, APP, "dj-database-url", "dj-database-url"),
          of(PYTHON, APP, "django-environ", "django-environ"),
          of(PYTHON, APP, DIALECT + "asyncpg", "asyncpg", SQLALCHEMY),
          of(PYTHON, APP, DIALECT + "psycopg", PSYCOPG, SQLALCHEMY),
          of(PYTHON, APP, DIALECT + "psycopg2", PSYCOPG2, SQLALCHEMY),
          of(PYTHON, APP, DIALECT + "pg8000", "pg8000", SQLALCHEMY),
          of(PYTHON, APP, "asyncpg", "asyncpg"),
          of(PYTHON, APP, "psycopg", PSYCOPG),
          of(PYTHON, APP, "psycopg2", PSYCOPG2),
          of(PYTHON, MIGRATION, DIALECT + "psycopg2", PSYCOPG2, "alembic|flask-migrate"),
          of(PYTHON, MIGRATION, DIALECT + "psycopg", PSYCOPG, "alembic|flask-migrate"),
          of(PYTHON, MIGRATION, DIALECT + "pg8000", "pg8000", "alembic|flask-migrate"),
          of(PYTHON, MIGRATION, DIALECT + "asyncpg", "asyncpg", "alembic|flask-migrate"),
          of(NODE, APP, "prisma-adapter-pg", "@prisma/adapter-pg"),
          of(NODE, APP, "prisma", "@prisma/client"),
          of(NODE, APP, "typeorm", "typeorm"),
          of(NODE, APP, "sequelize", "sequelize|sequelize-typescript"),
          of(NODE, APP, "knex", "knex"),
          of(NODE, APP, "postgres.js", "postgres"),
          of(NODE, APP, "node-pg", "pg|pg-promise|slonik|@types/pg"),
          of(NODE, MIGRATION, "prisma", "prisma"),
          of(NODE, MIGRATION, "node-pg", "node-pg-migrate"),
          of(NODE, MIGRATION, "postgres.js", "postgres", "drizzle-kit"),
          of(NODE, MIGRATION, "node-pg", "pg", "drizzle-kit"),
          of(RUBY, APP, "rails", "rails|activerecord|sinatra-activerecord"),
          of(RUBY, APP, "ruby-pg", "pg"),
          of(GO, APP, "dburl", "github.com/xo/dburl"),
          of(GO, APP, "pgx", "github.com/jackc/pgx*|gorm.io/driver/postgres"),
          of(GO, APP, "pq", "github.com/lib/pq"),
          of(GO, MIGRATION, "pq", "github.com/golang-migrate/migrate*"),
          of(RUST, APP, "sqlx", "sqlx|sea-orm"),
          of(RUST, APP, "tokio-postgres", "tokio-postgres|deadpool-postgres|bb8-postgres"),
          of(RUST, APP, "libpq", "diesel"),
          of(JVM, APP, "r2dbc", "org.postgresql:r2dbc-postgresql|io.r2dbc:r2dbc-postgresql"),
          of(JVM, APP, "pgjdbc", "org.postgresql:postgresql"),
          of(JVM, MIGRATION, "pgjdbc", "org.flywaydb:flyway-*|org.liquibase:liquibase-core"));

  ClientRule {
    packages = List.copyOf(packages);
  }

  private static ClientRule of(
      Ecosystem ecosystem, AppSetting.Use use, String client, String... packages) {
    return new ClientRule(ecosystem, use, client, List.of(packages));
  }

  /** Returns whether a package is one of those that a rule's place names. */
  static boolean names(String place, String name) {
    for (String one : place.split("\\|")) {
      boolean matches =
          one.endsWith("*")
              ? name.startsWith(one.substring(0, one.length() - 1))
              : name.equals(one);
      if (matches) {
        return true;
      }
    }
    return false;
  }
}

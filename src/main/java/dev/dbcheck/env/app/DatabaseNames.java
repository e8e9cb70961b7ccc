package dev.dbcheck.env.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by its name whether a setting is a database's URL. */
public final class DatabaseNames {
  private static final Set<String> DATABASES =
      Set.of(
          "DATABASE",
          "DB",
          "POSTGRES",
          "POSTGRESQL",
          "PG",
          "PSQL",
          "SQL",
          "SQLALCHEMY",
          "JDBC",
          "NEON",
          "SUPABASE",
          "TIMESCALE",
          "RDBMS",
          "DATASOURCE",
          "SQLX");

  private static final Set<String> URLS =
      Set.of("URL", "URI", "DSN", "CONN", "CONNECTION", "CONNSTR", "STRING");

  /** Databases that are others', or that neither the app nor its migrations change. */
  private static final Set<String> OTHERS =
      Set.of(
          "TEST",
          "TESTS",
          "TESTING",
          "SHADOW",
          "REPLICA",
          "REPLICAS",
          "READONLY",
          "READ",
          "REDIS",
          "MONGO",
          "MONGODB",
          "MYSQL",
          "MARIADB",
          "CLICKHOUSE",
          "NEO4J",
          "SQLITE",
          "ELASTIC",
          "CACHE",
          "RABBITMQ",
          "AMQP",
          "KAFKA",
          "QDRANT",
          "WEAVIATE",
          "CELERY",
          "MAX",
          "POOL",
          "TIMEOUT",
          "SSL");

  private static final Set<String> MIGRATIONS =
      Set.of("MIGRATION", "MIGRATIONS", "MIGRATE", "ALEMBIC", "FLYWAY", "DIRECT", "UNPOOLED");

  private DatabaseNames() {}

  /** Returns whether a name, in whatever case and style, is that of an app's database URL. */
  public static boolean isUrl(String name) {
    List<String> words = words(name);
    boolean direct = words.equals(List.of("DIRECT", "URL"));
    return direct
        || words.stream().anyMatch(DATABASES::contains)
            && words.stream().anyMatch(URLS::contains)
            && words.stream().noneMatch(OTHERS::contains);
  }

  /** Returns whether a name is that of a database that the app does not live on. */
  public static boolean isOther(String name) {
    return words(name).stream().anyMatch(OTHERS::contains);
  }

  /** Returns what a database URL of this name is used for. */
  public static AppSetting.Use use(String name) {
    List<String> words = words(name);
    boolean unpooled = words.contains("NON") && words.contains("POOLING");
    return unpooled || words.stream().anyMatch(MIGRATIONS::contains)
        ? AppSetting.Use.MIGRATION
        : AppSetting.Use.APP;
  }

  /** Cuts {@code database_url}, {@code databaseUrl} and {@code DATABASE-URL} into their words. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean separates = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      boolean humps =
          !separates
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if ((separates || humps) && i > start) {
        words.add(name.substring(start, i).toUpperCase(Locale.ROOT));
      }
      if (separates) {
        start = i + 1;
      } else if (humps) {
        start = i;
      }
    }
    return words;
  }
}

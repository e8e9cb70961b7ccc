package dev.dbcheck.cli;

import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.PostgresServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An app's folder with an env file and migrations, on a database of its own.
 *
 * @param folder the app's folder
 * @param url what its env file says
 * @param database the database's name
 */
record App(Path folder, String url, String database) {

  /** Lays an app out whose URL names a fresh database of the server. */
  static App on(PostgresServer server, Path folder, String parameters) throws IOException {
    String database = server.newDatabase();
    String url =
        "postgresql://%s:%s@%s:%d/%s%s"
            .formatted(
                PostgresServer.USER,
                encode(PostgresServer.PASSWORD),
                server.host(),
                server.port(),
                database,
                parameters);
    Files.createDirectories(folder.resolve("db/migration"));
    Files.writeString(folder.resolve(".env"), "DATABASE_URL=" + url + "\n");
    App app = new App(folder, url, database);
    app.migration("V1__create_shops.sql", "create table shops (id int primary key);");
    app.migration("V2__create_orders.sql", "create table orders (id int primary key);");
    return app;
  }

  /** Percent-encodes a text so that every client reads it alike. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  /** Writes one migration. */
  void migration(String name, String sql) throws IOException {
    Files.writeString(folder.resolve("db/migration").resolve(name), sql);
  }

  /** Runs a command in the app's folder. */
  Launch.Result run(String... arguments) {
    return Launch.in(folder).run(arguments);
  }
}

package dev.dbcheck.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder of the incident's app, as it was found. */
final class IncidentApp {
  /** The line of the env file that names the database, from 1. */
  static final int URL_LINE = 14;

  private static final String ENV_FILE =
      """
      # Ecomdash backend
      APP_NAME=ecomdash
      APP_ENV=development
      LOG_LEVEL=info

      # HTTP
      PORT=8000
      CORS_ORIGINS=http://localhost:3000

      # Shops are synchronised every ten minutes
      SYNC_INTERVAL=600

      # Database
      DATABASE_URL=%s
      DATABASE_POOL_SIZE=5
      """;

  private static final String CREATE_SHOPS =
      """
      create table shops (
        id bigint generated always as identity primary key,
        name text not null
      );
      """;

  private static final String CREATE_ORDERS =
      """
      create table orders (
        id bigint generated always as identity primary key,
        shop_id bigint not null references shops (id),
        placed_at timestamptz not null default now()
      );
      create index orders_by_shop on orders (shop_id);
      """;

  private final Path root;

  private IncidentApp(Path root) {
    this.root = root;
  }

  /** Lays the app out in an existing folder, its env file naming that URL. */
  static IncidentApp layOut(Path root, String url) throws IOException {
    Path migrations = Files.createDirectories(root.resolve("backend/db/migration"));
    Files.writeString(migrations.resolve("V1__create_shops.sql"), CREATE_SHOPS);
    Files.writeString(migrations.resolve("V2__create_orders.sql"), CREATE_ORDERS);
    IncidentApp app = new IncidentApp(root);
    Files.writeString(app.envFile(), ENV_FILE.formatted(url));
    return app;
  }

  /** Returns the folder above {@code backend}. */
  Path root() {
    return root;
  }

  /** Rewrites the line that names the database. */
  void changeUrl(String url) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(envFile()));
    lines.set(URL_LINE - 1, "DATABASE_URL=" + url);
    Files.write(envFile(), lines);
  }

  private Path envFile() {
    return root.resolve("backend/.env");
  }
}

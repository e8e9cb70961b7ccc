package dev.dbcheck.target.reading;

import dev.dbcheck.target.client.Client;
import java.util.Locale;

/** The shapes of texts that name a database, each taken by clients of its own. */
enum UrlForm {
  /** {@code postgresql://…}, and other schemes without a colon in them. */
  URL,
  /** {@code jdbc:postgresql:…}. */
  JDBC,
  /** {@code r2dbc:postgresql:…}. */
  R2DBC,
  /** {@code host=… dbname=…}, {@code Host=…;Database=…}. */
  KEYWORDS;

  /** Returns the shape of a text. */
  static UrlForm of(String text) {
    String start = text.substring(0, Math.min(text.length(), 7)).toLowerCase(Locale.ROOT);
    if (start.startsWith("jdbc:")) {
      return JDBC;
    }
    if (start.startsWith("r2dbc:") || start.startsWith("r2dbcs:")) {
      return R2DBC;
    }
    return text.contains("://") || text.indexOf('=') < 0 ? URL : KEYWORDS;
  }

  /** Returns whether texts of this shape are meant for a client. */
  boolean isFor(Client client) {
    return switch (client.name()) {
      case "pgjdbc" -> this == JDBC;
      case "r2dbc" -> this == R2DBC;
      case "npgsql" -> this == KEYWORDS;
      case "dburl" -> false;
      case String _ -> this == URL || this == KEYWORDS;
    };
  }
}

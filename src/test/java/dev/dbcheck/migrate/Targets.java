package dev.dbcheck.migrate;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Targets for tests. */
final class Targets {
  static final String PASSWORD = "plant-9f3a";

  private Targets() {}

  static Target of(String host, int port, String database) {
    String url = "postgresql://app:%s@%s:%d/%s".formatted(PASSWORD, host, port, database);
    return new Target(
        Secret.of(url),
        url.replace(PASSWORD, Secret.MASK),
        "postgresql",
        List.of(new Endpoint(host, Optional.empty(), port)),
        Optional.of("app"),
        Optional.of(Secret.of(PASSWORD)),
        Optional.of(database),
        new TlsSettings(
            TlsMode.PREFER,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new LinkedHashMap<>());
  }
}

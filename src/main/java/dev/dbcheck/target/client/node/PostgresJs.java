package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.ServerSettings;
import java.util.Optional;
import java.util.Set;

/** postgres 3.4.9, known as Postgres.js. */
final class PostgresJs {
  /** The parameters that it takes as options of its own; all others go to the server. */
  static final Set<String> OPTIONS =
      Set.of(
          "max",
          "ssl",
          "sslnegotiation",
          "idle_timeout",
          "connect_timeout",
          "max_lifetime",
          "max_pipeline",
          "backoff",
          "keep_alive",
          "prepare",
          "debug",
          "fetch_types",
          "publications",
          "target_session_attrs");

  private PostgresJs() {}

  static Client client() {
    return new Client(
        "postgres.js",
        "Postgres.js",
        "3.4.9",
        Evidence.RAN,
        RefusingGrammar.of(PostgresJsGrammar::new),
        HostList.LIST,
        NodeClients.DEFAULTS,
        rules(),
        new PostgresJsTls(),
        Fallback.partsAnd(
            Fallback.PGAPPNAME, Fallback.PGSSLNEGOTIATION, Fallback.PGTARGETSESSIONATTRS));
  }

  private static ParameterRules rules() {
    return ParameterRules.unknown(ServerSettings::use)
        .with(Handling.ACCEPTED, String.join(" ", OPTIONS))
        .with(
            "sslmode",
            name -> new ParameterUse(name, Handling.RENAMED, Optional.of("ssl"), Optional.empty()))
        .with("user database", name -> ParameterUse.sent(name, Optional.empty()));
  }
}

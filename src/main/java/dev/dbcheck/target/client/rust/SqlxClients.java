package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.node.RefusingGrammar;
import java.util.List;
import java.util.Optional;

/** sqlx, which reads a URL as browsers do and looks at libpq's variables. */
public final class SqlxClients {
  private SqlxClients() {}

  /** Returns the one client. */
  public static List<Client> all() {
    return List.of(
        new Client(
            "sqlx",
            "sqlx",
            "0.9.0",
            Evidence.PARSER_RAN,
            RefusingGrammar.of(SqlxGrammar::new),
            HostList.ONE_NAME,
            new Defaults(DefaultHost.LOCALHOST, DefaultDatabase.AS_USER),
            rules(),
            new SqlxTls(),
            Fallback.partsAnd(
                Fallback.PGHOSTADDR,
                Fallback.PGSSLMODE,
                Fallback.PGSSLROOTCERT,
                Fallback.PGPASSFILE,
                Fallback.PGOPTIONS,
                Fallback.PGAPPNAME,
                Fallback.PASSWORD_FILE)));
  }

  private static ParameterRules rules() {
    return ParameterRules.unknown(SqlxClients::unknown)
        .with(Handling.ACCEPTED, "host hostaddr port dbname user password")
        .with(Handling.ACCEPTED, "sslmode sslrootcert sslcert sslkey")
        .with(Handling.ACCEPTED, "application_name options statement-cache-capacity")
        .with("ssl-mode", name -> renamed(name, "sslmode"))
        .with("ssl-root-cert ssl-ca", name -> renamed(name, "sslrootcert"))
        .with("ssl-cert", name -> renamed(name, "sslcert"))
        .with("ssl-key", name -> renamed(name, "sslkey"));
  }

  private static ParameterUse unknown(String name) {
    boolean option = name.startsWith("options[") && name.endsWith("]");
    return option ? renamed(name, "options") : ParameterUse.of(name, Handling.IGNORED);
  }

  private static ParameterUse renamed(String name, String taken) {
    return new ParameterUse(name, Handling.RENAMED, Optional.of(taken), Optional.empty());
  }
}

package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ServerSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The clients of Go. */
public final class GoClients {
  private static final Client.Defaults LOCALHOST =
      new Client.Defaults(Client.DefaultHost.LOCALHOST, Client.DefaultDatabase.AS_USER);

  /** What each of them obeys. */
  private static final Set<Fallback> COMMON =
      Fallback.partsAnd(
          Fallback.PGSSLMODE,
          Fallback.PGSSLROOTCERT,
          Fallback.PGOPTIONS,
          Fallback.PGAPPNAME,
          Fallback.PGPASSFILE,
          Fallback.PASSWORD_FILE);

  private static final Client PGX =
      new Client(
          "pgx",
          "pgx",
          "5.9.2",
          Evidence.RAN,
          new PgxGrammar(),
          Client.HostList.LIST,
          new Client.Defaults(Client.DefaultHost.LOCAL_SOCKET, Client.DefaultDatabase.AS_USER),
          accepting("host port user password dbname database " + PgxGrammar.OWN),
          new PgxTls(),
          pgxFallbacks());

  private static final Client PQ =
      new Client(
          "pq",
          "lib/pq",
          "1.10.9",
          Evidence.RAN,
          new PqGrammar(),
          Client.HostList.ONE_NAME,
          LOCALHOST,
          accepting("host port user password dbname " + PqGrammar.OWN),
          new PqTls(),
          COMMON);

  /** What it hands its DSN to is lib/pq, unless the program says otherwise. */
  private static final Client DBURL =
      new Client(
          "dburl",
          "xo/dburl",
          "0.23.7",
          Evidence.PARSER_RAN,
          new DburlGrammar(),
          Client.HostList.ONE_NAME,
          LOCALHOST,
          PQ.parameters(),
          PQ.tls(),
          COMMON);

  private GoClients() {}

  /** Returns all of them. */
  public static List<Client> all() {
    return List.of(PGX, PQ, DBURL);
  }

  private static ParameterRules accepting(String names) {
    return ParameterRules.unknown(ServerSettings::use).with(Handling.ACCEPTED, names);
  }

  private static Set<Fallback> pgxFallbacks() {
    Set<Fallback> all = EnumSet.copyOf(COMMON);
    all.addAll(
        EnumSet.of(
            Fallback.PGSSLNEGOTIATION,
            Fallback.PGSERVICE,
            Fallback.PGSERVICEFILE,
            Fallback.PGTARGETSESSIONATTRS,
            Fallback.SERVICE_FILE,
            Fallback.ROOT_CERTIFICATE));
    return all;
  }
}

package dev.dbcheck.target.client.python;

import static dev.dbcheck.target.client.Handling.ACCEPTED;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ServerSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** asyncpg, given a DSN (asyncpg 0.31.0). */
public final class AsyncpgClients {
  static final String VERSION = "0.31.0";

  static final Defaults DEFAULTS = new Defaults(DefaultHost.LOCAL_SOCKET, DefaultDatabase.AS_USER);

  /**
   * What asyncpg looks at without a DSN; {@code PGSERVICE}, {@code PGAPPNAME} and {@code PGOPTIONS}
   * have no effect on it.
   */
  static final Set<Fallback> FALLBACKS_OF_ARGUMENTS =
      Fallback.partsAnd(
          Fallback.PGSSLMODE,
          Fallback.PGSSLROOTCERT,
          Fallback.PGSSLNEGOTIATION,
          Fallback.PGPASSFILE,
          Fallback.PGTARGETSESSIONATTRS,
          Fallback.PASSWORD_FILE,
          Fallback.ROOT_CERTIFICATE);

  private static final Set<Fallback> FALLBACKS =
      Stream.concat(
              FALLBACKS_OF_ARGUMENTS.stream(),
              Stream.of(Fallback.PGSERVICEFILE, Fallback.SERVICE_FILE))
          .collect(Collectors.toSet());

  /** What asyncpg does not know it sends to the server. */
  private static final ParameterRules PARAMETERS =
      ParameterRules.unknown(ServerSettings::use)
          .with(
              ACCEPTED,
              """
              passfile service sslmode sslcert sslkey sslrootcert sslcrl sslpassword
              sslnegotiation ssl_min_protocol_version ssl_max_protocol_version
              target_session_attrs krbsrvname gsslib\
              """);

  private AsyncpgClients() {}

  /** Returns the one client. */
  public static List<Client> all() {
    return List.of(
        new Client(
            "asyncpg",
            "asyncpg",
            VERSION,
            Evidence.RAN,
            PythonGrammar.of(AsyncpgDsn::read),
            HostList.LIST,
            DEFAULTS,
            PARAMETERS,
            new AsyncpgTls(AsyncpgTls.Call.WITH_DSN),
            FALLBACKS));
  }
}

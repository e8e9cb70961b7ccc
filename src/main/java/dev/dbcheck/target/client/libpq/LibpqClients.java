package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** libpq and the clients that hand it their text as it is. */
public final class LibpqClients {
  /** What libpq takes where nothing is said; the socket's folder is the build's. */
  public static final Defaults DEFAULTS =
      new Defaults(DefaultHost.LOCAL_SOCKET, DefaultDatabase.AS_USER);

  /** What libpq looks at besides the URL, which is all there is. */
  public static final Set<Fallback> FALLBACKS = Set.copyOf(EnumSet.allOf(Fallback.class));

  private static final String VERSION = "18.6";

  private LibpqClients() {}

  /** Returns the clients, libpq itself first. */
  public static List<Client> all() {
    return List.of(
        client("libpq", "libpq", VERSION, LibpqGrammar.LIBPQ),
        client(
            "psql",
            "psql",
            VERSION,
            LibpqGrammar.LIBPQ.withErrors("psql: error: ").sendingBytes().takingDatabaseNames()),
        client(
            "psycopg", "psycopg 3", "3.3.5", LibpqGrammar.LIBPQ.withErrors("ProgrammingError: ")),
        client(
            "psycopg2",
            "psycopg2",
            "2.9.13",
            LibpqGrammar.LIBPQ.withErrors("ProgrammingError: invalid dsn: ")),
        client(
            "ruby-pg",
            "ruby-pg",
            "1.7.0",
            LibpqGrammar.LIBPQ.withErrors("PG::Error: ").sendingBytes()));
  }

  private static Client client(String name, String title, String version, LibpqGrammar grammar) {
    return new Client(
        name,
        title,
        version,
        Evidence.RAN,
        grammar,
        HostList.LIST,
        DEFAULTS,
        LibpqParameters.rulesOfUrl(),
        LibpqTls.rules(),
        FALLBACKS);
  }
}

package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsRules;
import dev.dbcheck.target.client.libpq.LibpqClients;
import dev.dbcheck.target.client.libpq.LibpqTls;
import java.util.List;
import java.util.Set;

/**
 * SQLAlchemy alone, which takes any scheme and hands on what psycopg2 would get, and with each of
 * its drivers, which the scheme has to name; Alembic connects with SQLAlchemy.
 */
public final class SqlAlchemyClients {
  private static final String VERSION = "2.0.52";

  /** pg8000 looks at nothing and asks every server for TLS, but goes on without. */
  private static final TlsRules TLS_OF_PG8000 = (_, _) -> TlsPlan.of(Encryption.IF_OFFERED);

  private SqlAlchemyClients() {}

  /** Returns the clients, SQLAlchemy alone first. */
  public static List<Client> all() {
    return List.of(
        overLibpq(
            "sqlalchemy",
            "SQLAlchemy",
            VERSION,
            SqlAlchemyGrammars::readAnyScheme,
            SqlAlchemyParameters.ofPsycopg2()),
        overLibpq(
            "sqlalchemy-psycopg2",
            "SQLAlchemy with psycopg2",
            VERSION + " with psycopg2 2.9.13",
            SqlAlchemyGrammars::readForPsycopg2,
            SqlAlchemyParameters.ofPsycopg2()),
        overLibpq(
            "sqlalchemy-psycopg",
            "SQLAlchemy with psycopg",
            VERSION + " with psycopg 3.3.5",
            SqlAlchemyGrammars::readForPsycopg,
            SqlAlchemyParameters.ofPsycopg()),
        new Client(
            "sqlalchemy-asyncpg",
            "SQLAlchemy with asyncpg",
            VERSION + " with asyncpg " + AsyncpgClients.VERSION,
            Evidence.RAN,
            PythonGrammar.of(SqlAlchemyGrammars::readForAsyncpg),
            HostList.LIST,
            AsyncpgClients.DEFAULTS,
            SqlAlchemyParameters.ofAsyncpg(),
            new AsyncpgTls(AsyncpgTls.Call.WITH_ARGUMENTS),
            AsyncpgClients.FALLBACKS_OF_ARGUMENTS),
        new Client(
            "sqlalchemy-pg8000",
            "SQLAlchemy with pg8000",
            VERSION + " with pg8000 1.31.5",
            Evidence.RAN,
            PythonGrammar.of(SqlAlchemyGrammars::readForPg8000),
            HostList.ONE_NAME,
            new Defaults(DefaultHost.LOCALHOST, DefaultDatabase.AS_USER),
            SqlAlchemyParameters.ofPg8000(),
            TLS_OF_PG8000,
            Set.of()));
  }

  private static Client overLibpq(
      String name, String title, String version, PythonGrammar grammar, ParameterRules parameters) {
    return new Client(
        name,
        title,
        version,
        Evidence.RAN,
        PythonGrammar.of(grammar),
        HostList.LIST,
        LibpqClients.DEFAULTS,
        parameters,
        LibpqTls.rules(),
        LibpqClients.FALLBACKS);
  }
}

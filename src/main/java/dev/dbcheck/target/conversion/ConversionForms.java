package dev.dbcheck.target.conversion;

import static dev.dbcheck.target.conversion.ConversionForm.url;
import static java.util.Map.entry;

import dev.dbcheck.target.conversion.HostForm.Kind;
import dev.dbcheck.target.conversion.HostForm.Trait;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a target is written for each client that dbcheck knows, by the name of {@code --client}.
 *
 * <p>From the recorded readings of the clients ({@code url-vectors.json}) and their sources.
 */
final class ConversionForms {
  private static final String POSTGRESQL = "postgresql";

  private static final HostForm ALL = HostForm.inAuthority();

  private static final HostForm LIBPQ_HOSTS =
      ALL.with(Place.QUERY, Kind.SOCKET, Kind.ABSTRACT_SOCKET).with(Trait.ADDRESS);

  /** libpq is behind these, but lists and what must be decoded go through the query. */
  private static final HostForm LISTS_IN_QUERY =
      LIBPQ_HOSTS.with(Place.QUERY, Kind.ZONE, Kind.SEVERAL);

  /** Ruby's URI rejects odd names, lists, and an authority without a host. */
  private static final HostForm RAILS_HOSTS =
      LISTS_IN_QUERY.with(Place.QUERY, Kind.ODD).with(Trait.STUB);

  private static final HostForm ONE_OF_MANY_KINDS = ALL.with(Place.NOWHERE, Kind.SEVERAL);

  /** Several clients that build on node-pg leave the brackets on an address in the authority. */
  private static final HostForm NODE_PG_HOSTS =
      ONE_OF_MANY_KINDS
          .with(Place.QUERY, Kind.IPV6, Kind.ZONE, Kind.SOCKET)
          .with(Trait.STUB, Trait.PORT_BESIDE_STUB);

  private static final HostForm NAMES_ALONE =
      ALL.with(Place.NOWHERE, Kind.IPV6, Kind.ZONE, Kind.SOCKET, Kind.SEVERAL_WITH_IPV6);

  /** Python's reader of URLs takes an address in brackets where it is the only host. */
  private static final HostForm ASYNCPG_HOSTS =
      ALL.with(Place.QUERY, Kind.SEVERAL_WITH_IPV6).with(Trait.BRACKETS_IN_QUERY);

  private static final ConversionForm LIBPQ =
      url(POSTGRESQL, LIBPQ_HOSTS, DatabaseForm.DECODED, TlsForms.LIBPQ);

  private static final ConversionForm NODE_PG =
      url(POSTGRESQL, NODE_PG_HOSTS, DatabaseForm.DECODE_URI, TlsForms.NODE_PG);

  private static final Map<String, ConversionForm> FORMS =
      Map.ofEntries(
          entry("libpq", LIBPQ),
          entry("psql", LIBPQ),
          entry("psycopg", LIBPQ),
          entry("psycopg2", LIBPQ),
          entry("ruby-pg", LIBPQ),
          entry("rails", url(POSTGRESQL, RAILS_HOSTS, DatabaseForm.DECODED, TlsForms.LIBPQ)),
          entry(
              "asyncpg",
              url(POSTGRESQL, ASYNCPG_HOSTS, DatabaseForm.DECODED, TlsForms.ASYNCPG)
                  .naming(ParameterForm.ASYNCPG)),
          entry(
              "sqlalchemy",
              url(POSTGRESQL, LISTS_IN_QUERY, DatabaseForm.inParameter("dbname"), TlsForms.LIBPQ)),
          entry("sqlalchemy-psycopg2", sqlalchemy("psycopg2", "dbname", TlsForms.LIBPQ)),
          entry("sqlalchemy-psycopg", sqlalchemy("psycopg", "dbname", TlsForms.LIBPQ)),
          entry(
              "sqlalchemy-asyncpg",
              url(
                  POSTGRESQL + "+asyncpg",
                  ALL.with(Place.QUERY, Kind.ZONE, Kind.SOCKET, Kind.SEVERAL),
                  DatabaseForm.inParameter("database"),
                  TlsForms.SQLALCHEMY_ASYNCPG)),
          entry(
              "sqlalchemy-pg8000",
              url(
                      POSTGRESQL + "+pg8000",
                      ONE_OF_MANY_KINDS
                          .with(Place.NOWHERE, Kind.ZONE)
                          .withSocketParameter("unix_sock"),
                      DatabaseForm.inParameter("database"),
                      TlsForms.PG8000)
                  .with(UserForm.NEEDED)),
          entry(
              "dj-database-url",
              url(POSTGRESQL, LISTS_IN_QUERY, DatabaseForm.DECODED, TlsForms.LIBPQ)),
          entry(
              "django-environ",
              url(POSTGRESQL, LISTS_IN_QUERY, DatabaseForm.DECODED_WITHOUT_SLASH, TlsForms.LIBPQ)),
          entry("node-pg", NODE_PG),
          entry("knex", url(POSTGRESQL, NODE_PG_HOSTS, DatabaseForm.DECODE_URI, TlsForms.KNEX)),
          entry("prisma-adapter-pg", NODE_PG),
          entry(
              "sequelize",
              url(POSTGRESQL, NODE_PG_HOSTS, DatabaseForm.UNRESERVED, TlsForms.NODE_PG)
                  .with(UserForm.WITHOUT_COLON)),
          entry(
              "typeorm",
              url(
                  POSTGRESQL,
                  NAMES_ALONE.with(Place.NOWHERE, Kind.SEVERAL),
                  DatabaseForm.UNRESERVED,
                  TlsForms.NODE_PG)),
          entry(
              "postgres.js",
              url(POSTGRESQL, NAMES_ALONE, DatabaseForm.AS_WRITTEN, TlsForms.POSTGRES_JS)
                  .naming(ParameterForm.POSTGRES_JS)),
          entry(
              "prisma",
              url(
                      POSTGRESQL,
                      ONE_OF_MANY_KINDS
                          .with(Place.NOWHERE, Kind.ZONE)
                          .with(Place.QUERY, Kind.SOCKET)
                          .with(Trait.STUB, Trait.PORT_BESIDE_STUB),
                      DatabaseForm.UNRESERVED,
                      TlsForms.PRISMA)
                  .naming(ParameterForm.LIBPQ.searchingIn("schema"))
                  .with(UserForm.NEEDED)),
          entry(
              "pgjdbc",
              url(
                      "jdbc:postgresql",
                      ALL.with(Place.NOWHERE, Kind.SOCKET).with(Trait.LITERAL_ZONE),
                      DatabaseForm.DECODED,
                      TlsForms.PGJDBC)
                  .as(Style.CREDENTIALS_IN_QUERY)
                  .naming(ParameterForm.PGJDBC)),
          entry(
              "r2dbc",
              url(
                      "r2dbc:postgresql",
                      ALL.with(Place.NOWHERE, Kind.SEVERAL_WITH_IPV6, Kind.SEVERAL_WITH_SOCKET)
                          .withSocketParameter("socket")
                          .with(Trait.STUB, Trait.PORT_BESIDE_STUB),
                      DatabaseForm.DECODED_AND_STRIPPED,
                      TlsForms.R2DBC)
                  .naming(ParameterForm.R2DBC)
                  .with(UserForm.NEEDED)),
          entry(
              "pgx",
              url(
                  POSTGRESQL,
                  ALL.with(Place.QUERY, Kind.SOCKET, Kind.SEVERAL),
                  DatabaseForm.DECODED_WITHOUT_SLASH,
                  TlsForms.PGX)),
          entry(
              "pq",
              url(
                  POSTGRESQL,
                  ONE_OF_MANY_KINDS.with(Place.QUERY, Kind.SOCKET),
                  DatabaseForm.DECODED,
                  TlsForms.PQ)),
          entry(
              "tokio-postgres",
              url(POSTGRESQL, ALL.with(Trait.ADDRESS), DatabaseForm.DECODED, TlsForms.TOKIO)
                  .naming(ParameterForm.TOKIO)),
          entry(
              "sqlx",
              url(POSTGRESQL, NODE_PG_HOSTS, DatabaseForm.DECODED_WITHOUT_DOTS, TlsForms.SQLX)),
          entry(
              "npgsql",
              url(
                      "",
                      ALL.with(Place.NOWHERE, Kind.SEVERAL_WITH_SOCKET).with(Trait.LITERAL_ZONE),
                      DatabaseForm.DECODED,
                      TlsForms.NPGSQL)
                  .as(Style.KEYWORDS)
                  .naming(ParameterForm.NPGSQL)));

  private ConversionForms() {}

  /** It takes a list and a name that must be decoded from the query alone. */
  private static ConversionForm sqlalchemy(String driver, String database, TlsForm tls) {
    return url(POSTGRESQL + "+" + driver, LISTS_IN_QUERY, DatabaseForm.inParameter(database), tls);
  }

  /** Returns the form of a client of that name. */
  static Optional<ConversionForm> of(String client) {
    return Optional.ofNullable(FORMS.get(client));
  }

  /** Returns the names of the clients that have one. */
  static Set<String> clients() {
    return FORMS.keySet();
  }
}

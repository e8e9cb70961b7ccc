package dev.dbcheck.target.conversion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client calls the settings that libpq has too.
 *
 * @param names by libpq's names, where they differ
 * @param searchPath the parameter of its own for the search path
 * @param options how it takes the settings of a session
 */
record ParameterForm(Map<String, Name> names, Optional<String> searchPath, Options options) {

  /** How a client takes the settings of a session. */
  enum Options {
    /** As libpq does: {@code -c name=value}. */
    LIBPQ,
    /** {@code name=value;name=value}. */
    PAIRS
  }

  /**
   * A client's name for a setting.
   *
   * @param own the name
   * @param value how its value is written
   * @param amongSeveral whether the client obeys it with several hosts alone
   */
  record Name(String own, Translation value, boolean amongSeveral) {
    Name {
      Objects.requireNonNull(own, "own is null");
      Objects.requireNonNull(value, "value is null");
    }
  }

  /** The names are libpq's, as far as the client knows them at all. */
  static final ParameterForm LIBPQ = of("");

  /** asyncpg 0.31 starts TLS at once without ALPN, upon which PostgreSQL 17 hangs up. */
  static final ParameterForm ASYNCPG = of("sslnegotiation=sslnegotiation BETTER_NOT");

  static final ParameterForm POSTGRES_JS =
      of("target_session_attrs=target_session_attrs ALL_BUT_ANY");

  static final ParameterForm TOKIO = of("target_session_attrs=target_session_attrs SESSION_ALONE");

  /** pgjdbc's names (documentation, "Connection Parameters"). */
  static final ParameterForm PGJDBC =
      of("""
      application_name=ApplicationName
      connect_timeout=connectTimeout
      channel_binding=channelBinding
      sslnegotiation=sslNegotiation
      gssencmode=gssEncMode
      require_auth=requireAuth
      target_session_attrs=targetServerType SERVER_TYPE
      load_balance_hosts=loadBalanceHosts RANDOM_IS_TRUE\
      """)
          .searchingIn("currentSchema");

  /** r2dbc-postgresql's (its README, "Supported ConnectionFactory Discovery Options"). */
  static final ParameterForm R2DBC =
      new ParameterForm(
          of("""
          application_name=applicationName
          connect_timeout=connectTimeout DURATION
          sslnegotiation=sslNegotiation
          target_session_attrs=targetServerType SERVER_TYPE
          load_balance_hosts=loadBalanceHosts RANDOM_IS_TRUE\
          """)
              .amongSeveral("target_session_attrs", "load_balance_hosts")
              .names,
          Optional.of("schema"),
          Options.PAIRS);

  /** Npgsql's (documentation, "Connection String Parameters"). */
  static final ParameterForm NPGSQL =
      of("""
      application_name=Application Name
      client_encoding=Client Encoding
      connect_timeout=Timeout
      channel_binding=Channel Binding
      sslnegotiation=SSL Negotiation
      options=Options
      passfile=Passfile
      target_session_attrs=Target Session Attributes
      load_balance_hosts=Load Balance Hosts RANDOM_IS_TRUE\
      """)
          .amongSeveral("target_session_attrs", "load_balance_hosts")
          .searchingIn("Search Path");

  ParameterForm {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    Objects.requireNonNull(searchPath, "searchPath is null");
    Objects.requireNonNull(options, "options is null");
  }

  /** Reads a table of {@code libpq's=own} with the translation of the value behind a space. */
  private static ParameterForm of(String table) {
    Map<String, Name> names = new LinkedHashMap<>();
    for (String line : table.lines().map(String::strip).toList()) {
      int equals = line.indexOf('=');
      String own = line.substring(equals + 1);
      Translation translation = Translation.SAME;
      for (Translation each : Translation.values()) {
        if (own.endsWith(" " + each.name())) {
          translation = each;
          own = own.substring(0, own.length() - each.name().length() - 1);
        }
      }
      names.put(line.substring(0, equals), new Name(own, translation, false));
    }
    return new ParameterForm(names, Optional.empty(), Options.LIBPQ);
  }

  private ParameterForm amongSeveral(String... settings) {
    Map<String, Name> changed = new LinkedHashMap<>(names);
    for (String setting : settings) {
      changed.computeIfPresent(setting, (_, name) -> new Name(name.own(), name.value(), true));
    }
    return new ParameterForm(changed, searchPath, options);
  }

  /** Returns the form of a client that has a parameter of its own for the search path. */
  ParameterForm searchingIn(String parameter) {
    return new ParameterForm(names, Optional.of(parameter), options);
  }
}

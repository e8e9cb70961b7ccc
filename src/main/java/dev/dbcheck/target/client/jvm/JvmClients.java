package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.PgjdbcProperties;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.ServerSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The clients of the Java virtual machine. */
public final class JvmClients {
  private static final Client PGJDBC =
      new Client(
          "pgjdbc",
          "pgjdbc",
          "42.7.14",
          Evidence.RAN,
          new PgjdbcGrammar(),
          Client.HostList.LIST,
          new Client.Defaults(Client.DefaultHost.LOCALHOST, Client.DefaultDatabase.AS_USER),
          ParameterRules.unknown(JvmClients::otherOfPgjdbc)
              .with(Handling.ACCEPTED, String.join(" ", PgjdbcProperties.NAMES)),
          new PgjdbcTls(),
          Set.of(
              Fallback.PGPASSFILE,
              Fallback.PASSWORD_FILE,
              Fallback.PGSERVICEFILE,
              Fallback.SERVICE_FILE,
              Fallback.ROOT_CERTIFICATE));

  private static final Client R2DBC =
      new Client(
          "r2dbc",
          "r2dbc-postgresql",
          "1.1.1",
          Evidence.RAN,
          new R2dbcGrammar(),
          Client.HostList.ONE_NAME,
          new Client.Defaults(Client.DefaultHost.NONE, Client.DefaultDatabase.AS_USER),
          ParameterRules.unknown(name -> ParameterUse.of(name, Handling.IGNORED))
              .with(
                  Handling.ACCEPTED,
                  """
                  applicationName autodetectExtensions compatibilityMode connectTimeout
                  currentSchema errorResponseLogLevel extensions fetchSize forceBinary
                  hostRecheckTime loadBalanceHosts lockWaitTimeout loopResources noticeLogLevel
                  preferAttachedBuffers preparedStatementCacheQueries schema socket ssl sslCert
                  sslContextBuilderCustomizer sslHostnameVerifier sslKey sslMode sslmode
                  sslNegotiation sslnegotiation sslPassword sslRootCert sslSni statementTimeout
                  targetServerType tcpKeepAlive tcpNoDelay timeZone\
                  """)
              .with(
                  "database driver host password port protocol user",
                  name ->
                      ParameterUse.rejected(
                          name, "must not declare option " + name + " in the query string"))
              .withValues("options", JvmClients::settings),
          new R2dbcTls(),
          Set.of());

  private JvmClients() {}

  /** Returns all of them. */
  public static List<Client> all() {
    return List.of(PGJDBC, R2DBC);
  }

  /** A service's names are taken in any case; what else it does not know it keeps and ignores. */
  private static ParameterUse otherOfPgjdbc(String name) {
    String property = "PG" + name.toUpperCase(Locale.ROOT);
    boolean service = Set.of("PGHOST", "PGPORT", "PGDBNAME").contains(property);
    return service
        ? new ParameterUse(name, Handling.RENAMED, Optional.of(property), Optional.empty())
        : ParameterUse.of(name, Handling.IGNORED);
  }

  /** It sends what stands before each equals sign, {@code -c} of libpq's form included. */
  private static ParameterUse settings(Parameter options) {
    Optional<String> refusal =
        Arrays.stream(options.value().split(";"))
            .flatMap(pair -> ServerSettings.refusal(pair.split("=")[0]).stream())
            .findFirst();
    return ParameterUse.sent(options.name(), refusal);
  }
}

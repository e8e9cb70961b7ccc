package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import java.util.List;
import java.util.Set;

/** tokio-postgres, which follows libpq with parsers of its own and looks at nothing but the URL. */
public final class TokioPostgresClients {
  private TokioPostgresClients() {}

  /** Returns the one client. */
  public static List<Client> all() {
    return List.of(
        new Client(
            "tokio-postgres",
            "tokio-postgres",
            "0.7.18",
            Evidence.PARSER_RAN,
            TokioPostgresClients::read,
            HostList.LIST,
            new Defaults(DefaultHost.NONE, DefaultDatabase.AS_USER),
            rules(),
            (fields, _) -> TokioPostgresTls.decide(fields),
            Set.of()));
  }

  private static Reading read(String text) {
    return (TokioPostgresUrl.matches(text)
            ? TokioPostgresUrl.read(text)
            : TokioPostgresKeyValues.read(text))
        .reading();
  }

  private static ParameterRules rules() {
    return ParameterRules.unknown(name ->
            ParameterUse.rejected(name, "invalid connection string: unknown option `" + name + "`"))
        .with(Handling.ACCEPTED, "user password dbname host port")
        .with(Handling.ACCEPTED, String.join(" ", TokioPostgresValues.names()));
  }
}

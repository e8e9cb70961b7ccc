package dev.dbcheck.target.client.dotnet;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The client of .NET. */
public final class DotnetClients {
  private static final Client NPGSQL =
      new Client(
          "npgsql",
          "Npgsql",
          "11.0-preview",
          Evidence.READ_IN_SOURCES,
          new NpgsqlGrammar(),
          Client.HostList.LIST,
          new Client.Defaults(Client.DefaultHost.NONE, Client.DefaultDatabase.AS_USER),
          ParameterRules.unknown(DotnetClients::use),
          new NpgsqlTls(),
          Set.of(
              Fallback.PGUSER,
              Fallback.PGPASSWORD,
              Fallback.PGPASSFILE,
              Fallback.PGSSLROOTCERT,
              Fallback.PGSSLNEGOTIATION,
              Fallback.PGOPTIONS,
              Fallback.PGAPPNAME,
              Fallback.PGTARGETSESSIONATTRS,
              Fallback.PASSWORD_FILE,
              Fallback.ROOT_CERTIFICATE));

  /** The builder's obsolete properties, which do nothing. */
  private static final Set<String> OBSOLETE =
      Set.of("Trust Server Certificate", "Internal Command Timeout");

  private DotnetClients() {}

  /** Returns it alone. */
  public static List<Client> all() {
    return List.of(NPGSQL);
  }

  /** A synonym is known under the keyword's canonical name, whatever its case. */
  private static ParameterUse use(String name) {
    Optional<String> keyword = NpgsqlKeywords.of(name).map(NpgsqlKeyword::name);
    if (keyword.isEmpty()) {
      return ParameterUse.rejected(name, "Couldn't set " + name + " (Parameter '" + name + "')");
    }
    if (OBSOLETE.contains(keyword.get())) {
      return ParameterUse.of(name, Handling.IGNORED);
    }
    boolean same = keyword.get().replace(" ", "").equalsIgnoreCase(name.replace(" ", ""));
    return same
        ? ParameterUse.of(name, Handling.ACCEPTED)
        : new ParameterUse(name, Handling.RENAMED, keyword, Optional.empty());
  }
}

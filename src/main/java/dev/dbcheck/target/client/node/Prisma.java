package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.ParameterUse;
import java.util.Set;

/** Prisma's native engine: its migrations, and its queries where no driver adapter is used. */
final class Prisma {
  private static final String TAKEN =
      """
      host schema pgbouncer sslmode sslcert sslidentity sslpassword sslaccept channel_binding
      application_name options connection_limit connect_timeout pool_timeout socket_timeout
      statement_cache_size max_connection_lifetime max_idle_connection_lifetime
      single_use_connections\
      """;

  private Prisma() {}

  static Client client() {
    return new Client(
        "prisma",
        "Prisma (native engine)",
        "7.10.1",
        Evidence.READ_IN_SOURCES,
        RefusingGrammar.of(PrismaGrammar::new),
        HostList.ONE_NAME,
        new Defaults(DefaultHost.LOCALHOST, DefaultDatabase.POSTGRES),
        ParameterRules.unknown(name -> ParameterUse.of(name, Handling.IGNORED))
            .with(Handling.ACCEPTED, TAKEN),
        new PrismaTls(),
        Set.of());
  }
}

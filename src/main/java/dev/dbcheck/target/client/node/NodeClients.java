package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultDatabase;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Client.Defaults;
import dev.dbcheck.target.client.Client.HostList;
import dev.dbcheck.target.client.Evidence;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.ParameterRules;
import dev.dbcheck.target.client.TlsRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The clients of Node.js; all but Postgres.js and Prisma's engine end in pg. */
public final class NodeClients {
  static final Defaults DEFAULTS = new Defaults(DefaultHost.LOCALHOST, DefaultDatabase.AS_USER);

  /** What pg 8.23.1 looks at (lib/connection-parameters.js; the module pgpass), run. */
  private static final Set<Fallback> PG =
      Fallback.partsAnd(
          Fallback.PGSSLMODE,
          Fallback.PGSSLNEGOTIATION,
          Fallback.PGPASSFILE,
          Fallback.PGOPTIONS,
          Fallback.PGAPPNAME,
          Fallback.PASSWORD_FILE);

  private NodeClients() {}

  /** Returns the clients, pg itself first. */
  public static List<Client> all() {
    Grammar nodePg = RefusingGrammar.of(NodePgGrammar::new);
    TlsRules nodePgTls = new PgTls(PgQuirks.NEW, true);
    return List.of(
        client("node-pg", "pg (node-postgres)", "8.23.1", Evidence.RAN, nodePg, nodePgTls),
        PostgresJs.client(),
        client(
            "knex",
            "Knex",
            "3.3.0",
            Evidence.PARSER_RAN,
            RefusingGrammar.of(KnexGrammar::new),
            new PgTls(PgQuirks.OLD, true),
            PgParameterRules.KNEX,
            PG),
        client(
            "sequelize",
            "Sequelize",
            "6.37.8",
            Evidence.PARSER_RAN,
            RefusingGrammar.of(SequelizeGrammar::new),
            new PgTls(PgQuirks.NEW, false),
            PgParameterRules.SEQUELIZE,
            // Sequelize puts 5432 where the URL has no port.
            PG.stream()
                .filter(fallback -> fallback != Fallback.PGPORT)
                .collect(Collectors.toUnmodifiableSet())),
        client(
            "typeorm",
            "TypeORM",
            "1.1.1",
            Evidence.PARSER_RAN,
            RefusingGrammar.of(TypeormGrammar::new),
            nodePgTls),
        Prisma.client(),
        client(
            "prisma-adapter-pg",
            "Prisma with @prisma/adapter-pg",
            "7.10.1",
            Evidence.READ_IN_SOURCES,
            nodePg,
            nodePgTls));
  }

  private static Client client(
      String name, String title, String version, Evidence evidence, Grammar grammar, TlsRules tls) {
    return client(name, title, version, evidence, grammar, tls, PgParameterRules.PG, PG);
  }

  private static Client client(
      String name,
      String title,
      String version,
      Evidence evidence,
      Grammar grammar,
      TlsRules tls,
      ParameterRules parameters,
      Set<Fallback> fallbacks) {
    return new Client(
        name,
        title,
        version,
        evidence,
        grammar,
        HostList.ONE_NAME,
        DEFAULTS,
        parameters,
        tls,
        fallbacks);
  }
}

package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.postgresql.util.PSQLException;

/** Asks a database which one it is. */
final class IdentityQuery {

  /**
   * The answer.
   *
   * @param server what it says about itself
   * @param identity what tells it from another
   */
  record Answer(Server server, Identity identity) {

    /** Returns the answer fit for printing. */
    Answer cleaned(Redactor redactor) {
      return new Answer(
          new Server(
              redactor.clean(server.version()),
              redactor.clean(server.user()),
              redactor.clean(server.database()),
              server.standby(),
              server.readOnly(),
              server.address()),
          IdentityQuery.cleaned(identity, redactor));
    }
  }

  private static final String ABOUT =
      """
      SELECT current_setting('server_version'), current_user, current_database(),
             pg_is_in_recovery(), current_setting('transaction_read_only') = 'on',
             host(inet_server_addr()), inet_server_port(),
             (SELECT oid::bigint FROM pg_database WHERE datname = current_database())\
      """;

  /** Its own statement: some providers keep the function from everybody but themselves. */
  private static final String CLUSTER = "SELECT system_identifier::text FROM pg_control_system()";

  private IdentityQuery() {}

  static Identity cleaned(Identity identity, Redactor redactor) {
    return new Identity(
        identity.systemIdentifier(), identity.databaseOid(), redactor.clean(identity.database()));
  }

  /** Returns the answer; throws what the network said as {@link IOException}. */
  static Passed<Answer> ask(Connection connection, Peer peer) throws StageFailure, IOException {
    try (Statement statement = connection.createStatement()) {
      Optional<String> cluster = cluster(statement);
      Answer answer = about(statement, cluster);
      List<Diagnostic> findings = cluster.isPresent() ? List.of() : List.of(hidden(peer));
      return new Passed<>(answer, facts(answer), findings);
    } catch (SQLException failed) {
      throw failure(failed, peer);
    }
  }

  private static Optional<String> cluster(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(CLUSTER)) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    } catch (PSQLException refused) {
      if (refused.getServerErrorMessage() != null) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static Answer about(Statement statement, Optional<String> cluster) throws SQLException {
    try (ResultSet row = statement.executeQuery(ABOUT)) {
      row.next();
      // 18.6 (Debian 18.6-1.pgdg13+1)
      String version = row.getString(1).split(" ", 2)[0];
      Optional<String> address = address(row.getString(6), row.getInt(7));
      Server server =
          new Server(
              version,
              row.getString(2),
              row.getString(3),
              row.getBoolean(4),
              row.getBoolean(5),
              address);
      return new Answer(server, new Identity(cluster, row.getLong(8), row.getString(3)));
    }
  }

  private static Optional<String> address(String host, int port) {
    return Optional.ofNullable(host)
        .map(literal -> literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal)
        .map(literal -> literal + ":" + port);
  }

  private static SequencedMap<String, String> facts(Answer answer) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("version", answer.server().version());
    facts.put("database", answer.server().database());
    facts.put("user", answer.server().user());
    answer.identity().systemIdentifier().ifPresent(id -> facts.put("systemIdentifier", id));
    facts.put("databaseOid", Long.toString(answer.identity().databaseOid()));
    facts.put("standby", Boolean.toString(answer.server().standby()));
    facts.put("readOnly", Boolean.toString(answer.server().readOnly()));
    answer.server().address().ifPresent(address -> facts.put("serverAddress", address));
    return facts;
  }

  private static Diagnostic hidden(Peer peer) {
    return Diagnostic.of(
            Code.SYSTEM_IDENTIFIER_HIDDEN,
            peer.name() + " hides its cluster's system identifier from this role")
        .hint("Let a superuser run: GRANT EXECUTE ON FUNCTION pg_control_system() TO role");
  }

  private static StageFailure failure(SQLException failed, Peer peer) throws IOException {
    if (failed.getCause() instanceof IOException network) {
      throw network;
    }
    return new StageFailure(
        Diagnostic.of(
                Code.IDENTITY_QUERY_FAILED,
                "could not ask " + peer.name() + " which database it is: " + failed.getMessage())
            .detail("SQLSTATE " + failed.getSQLState()),
        new LinkedHashMap<>());
  }
}

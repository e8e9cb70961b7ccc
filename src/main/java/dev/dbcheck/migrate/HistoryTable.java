package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Diagnostic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.InfoResult;

/** Looks at the schema history table over the connection that Flyway's info uses anyway. */
final class HistoryTable extends BaseCallback {
  /**
   * The schema, whether the table exists, the first names of what else is there, and whether this
   * role may create in the schema, or the schema itself while it is missing.
   */
  private static final String QUERY =
      """
      SELECT s.name,
             EXISTS (SELECT FROM pg_class c
                     WHERE c.relnamespace = n.oid AND c.relname = ? AND c.relkind IN ('r', 'p')),
             array_to_string(ARRAY(SELECT c.relname FROM pg_class c
                                   WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'v', 'm')
                                   ORDER BY c.relname LIMIT 5), ', '),
             quote_ident(current_user),
             CASE WHEN n.oid IS NULL THEN 'database ' || quote_ident(current_database())
                  ELSE 'schema ' || quote_ident(s.name) END,
             CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE')
                  ELSE has_schema_privilege(n.oid, 'CREATE') END
      FROM (SELECT coalesce(?, current_schema()) AS name) s
      LEFT JOIN pg_namespace n ON n.nspname = s.name
      """;

  private String name = "";
  private boolean exists;
  private String relations = "";
  private boolean schemasEmpty;
  private Optional<CreatePrivilege> privilege = Optional.empty();

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_INFO || event == Event.AFTER_INFO_OPERATION_FINISH;
  }

  @Override
  public void handle(Event event, Context context) {
    if (context.getOperationResult() instanceof InfoResult result) {
      schemasEmpty = result.allSchemasEmpty;
      return;
    }
    Configuration configuration = context.getConfiguration();
    try {
      look(context.getConnection(), schema(configuration), configuration.getTable());
    } catch (SQLException e) {
      throw new FlywayException("could not look at the schema history table", e);
    }
  }

  private static Optional<String> schema(Configuration configuration) {
    String[] schemas = configuration.getSchemas();
    return Optional.ofNullable(configuration.getDefaultSchema())
        .or(() -> schemas.length == 0 ? Optional.empty() : Optional.of(schemas[0]));
  }

  private void look(Connection connection, Optional<String> schema, String table)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, table);
      statement.setString(2, schema.orElse(null));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        name = row.getString(1) + "." + table;
        exists = row.getBoolean(2);
        relations = row.getString(3);
        privilege =
            Optional.of(new CreatePrivilege(row.getString(4), row.getString(5), row.getBoolean(6)));
      }
    }
  }

  /** Returns the table's name with its schema; empty before info. */
  String name() {
    return name;
  }

  /**
   * Returns what this role is not allowed to create, and migrating would or might create.
   *
   * @param migrates whether there is something to run
   */
  Optional<Diagnostic> privilegeProblem(boolean migrates) {
    return privilege
        .filter(found -> migrates && !found.held())
        .map(lacking -> exists ? lacking.missingForMigrations() : lacking.missingForHistory(name));
  }

  /** Returns whether the table is missing from schemas that hold something. */
  boolean missesInUse() {
    return !exists && !schemasEmpty;
  }

  /** Returns up to five names of tables and views in its schema; may be empty. */
  String relations() {
    return relations;
  }
}

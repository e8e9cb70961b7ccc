package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;

/**
 * What the errors of servers and poolers mean while a connection is opened.
 *
 * <p>SQLSTATEs are PostgreSQL's (appendix A of its documentation); texts without a SQLSTATE of
 * their own are those of PgBouncer, Supavisor, Neon's and Render's proxies.
 */
final class ServerErrors {

  /** One row; an empty SQLSTATE or text fits any. The first row that fits decides. */
  private record Rule(String sqlState, String text, Code code, String hint) {
    boolean fits(ServerError error) {
      return (sqlState.isEmpty() || sqlState.equals(error.sqlState()))
          && error.message().toLowerCase(Locale.ROOT).contains(text);
    }
  }

  private static final String ENCRYPT =
      "Write sslmode=require into the URL: the server accepts this connection only with TLS";
  private static final String ALLOW =
      "Allow this machine's address in the provider's access list or in pg_hba.conf: TLS is not"
          + " what is missing";
  private static final String PASSWORD =
      "Check first that host and port are the server you mean, since a wrong server says the same;"
          + " then copy the password again, percent-encoded";
  private static final String ROLE =
      "Check first that host and port are the server you mean, then the role's name"
          + " and its right: ALTER ROLE name LOGIN";
  private static final String DATABASE =
      "Check the database's name; without one in the URL the user's name is taken:"
          + " psql -d postgres -c 'select datname from pg_database'";
  private static final String SLOTS =
      "Wait until connections are free, close idle ones, or use the provider's pooler";
  private static final String STARTUP =
      "Remove the parameter from the URL's options or query; poolers accept few of them";
  private static final String CLIENT_CERTIFICATE =
      "Name a client certificate with sslcert=FILE and sslkey=FILE in the URL";
  private static final String POOLER_USER =
      "Copy the pooler's whole connection string: its user is postgres.PROJECT, and its host"
          + " belongs to one region";

  private static final List<Rule> RULES =
      List.of(
          new Rule("28000", "no encryption", Code.TLS_REQUIRED_BY_SERVER, ENCRYPT),
          new Rule("28000", "ssl off", Code.TLS_REQUIRED_BY_SERVER, ENCRYPT),
          new Rule("", "ssl/tls required", Code.TLS_REQUIRED_BY_SERVER, ENCRYPT),
          new Rule("", "connection is insecure", Code.TLS_REQUIRED_BY_SERVER, ENCRYPT),
          new Rule("", "valid client certificate", Code.LOGIN_FAILED, CLIENT_CERTIFICATE),
          new Rule("28000", "pg_hba.conf", Code.CLIENT_ADDRESS_REJECTED, ALLOW),
          new Rule("28000", "role ", Code.ROLE_REJECTED, ROLE),
          new Rule("28P01", "", Code.PASSWORD_REJECTED, PASSWORD),
          new Rule("", "password authentication failed", Code.PASSWORD_REJECTED, PASSWORD),
          new Rule("", "sasl authentication failed", Code.PASSWORD_REJECTED, PASSWORD),
          new Rule("", "tenant or user not found", Code.ROLE_REJECTED, POOLER_USER),
          new Rule("", "no tenant identifier", Code.ROLE_REJECTED, POOLER_USER),
          new Rule("3D000", "", Code.DATABASE_NOT_FOUND, DATABASE),
          new Rule("", "no such database", Code.DATABASE_NOT_FOUND, DATABASE),
          new Rule("42501", "set parameter", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule(
              "42501",
              "",
              Code.CONNECT_PRIVILEGE_MISSING,
              "Let the database's owner run: GRANT CONNECT ON DATABASE name TO role"),
          new Rule("53300", "", Code.TOO_MANY_CONNECTIONS, SLOTS),
          new Rule("", "max clients reached", Code.TOO_MANY_CONNECTIONS, SLOTS),
          new Rule("", "max client connections", Code.TOO_MANY_CONNECTIONS, SLOTS),
          new Rule("", "too many clients", Code.TOO_MANY_CONNECTIONS, SLOTS),
          new Rule("", "emaxconnsession", Code.TOO_MANY_CONNECTIONS, SLOTS),
          new Rule(
              "57P03",
              "",
              Code.SERVER_STARTING,
              "Wait until the server accepts connections, as pg_isready tells"),
          new Rule(
              "",
              "\"timezone\"",
              Code.STARTUP_PARAMETER_REJECTED,
              "Run dbcheck with the time zone UTC: JAVA_TOOL_OPTIONS=-Duser.timezone=UTC"),
          new Rule("", "unsupported startup parameter", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule("42704", "", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule("22023", "", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule("55P02", "", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule("42601", "", Code.STARTUP_PARAMETER_REJECTED, STARTUP),
          new Rule(
              "",
              "endpoint id is not specified",
              Code.STARTUP_PARAMETER_REJECTED,
              "Add options=endpoint%3DID to the URL, where ID is the first label of the host"));

  private ServerErrors() {}

  /**
   * Returns the finding for an error; {@code what} failed says the message, {@code what: error}.
   */
  static Diagnostic finding(ServerError error, String what, Code otherwise) {
    Diagnostic finding =
        RULES.stream()
            .filter(rule -> rule.fits(error))
            .findFirst()
            .map(
                rule -> Diagnostic.of(rule.code(), what + ": " + error.message()).hint(rule.hint()))
            .orElseGet(() -> Diagnostic.of(otherwise, what + ": " + error.message()));
    String state = error.sqlState().isEmpty() ? "no SQLSTATE" : "SQLSTATE " + error.sqlState();
    return finding.detail(error.detail().map(detail -> state + ", " + detail).orElse(state));
  }
}

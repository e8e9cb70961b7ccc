package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers, poolers and providers' proxies say, and what it means. */
class ServerErrorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
28P01 | password authentication failed for user "app"                                    | PASSWORD_REJECTED
08P01 | password authentication failed                                                   | PASSWORD_REJECTED
08P01 | SASL authentication failed                                                       | PASSWORD_REJECTED
28000 | role "app" is not permitted to log in                                            | ROLE_REJECTED
28000 | role "app" does not exist                                                        | ROLE_REJECTED
XX000 | Tenant or user not found                                                         | ROLE_REJECTED
XX000 | (ENOIDENTIFIER) no tenant identifier provided                                    | ROLE_REJECTED
3D000 | database "app" does not exist                                                    | DATABASE_NOT_FOUND
08P01 | no such database: app                                                            | DATABASE_NOT_FOUND
42501 | permission denied for database "app"                                             | CONNECT_PRIVILEGE_MISSING
42501 | permission denied to set parameter "session_replication_role"                    | STARTUP_PARAMETER_REJECTED
53300 | sorry, too many clients already                                                  | TOO_MANY_CONNECTIONS
53300 | too many connections for role "app"                                              | TOO_MANY_CONNECTIONS
XX000 | MaxClientsInSessionMode: max clients reached                                     | TOO_MANY_CONNECTIONS
08P01 | (EMAXCONNSESSION) max connections                                                | TOO_MANY_CONNECTIONS
57P03 | the database system is starting up                                               | SERVER_STARTING
28000 | no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", no encryption   | TLS_REQUIRED_BY_SERVER
28000 | no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", SSL off         | TLS_REQUIRED_BY_SERVER
28000 | pg_hba.conf rejects connection for host "1.2.3.4", user "a", no encryption       | TLS_REQUIRED_BY_SERVER
28000 | SSL/TLS required                                                                 | TLS_REQUIRED_BY_SERVER
XX000 | connection is insecure (try using `sslmode=require`)                             | TLS_REQUIRED_BY_SERVER
28000 | no pg_hba.conf entry for host "1.2.3.4", user "a", database "a", SSL encryption  | CLIENT_ADDRESS_REJECTED
28000 | pg_hba.conf rejects connection for host "1.2.3.4", user "a", SSL encryption      | CLIENT_ADDRESS_REJECTED
28000 | connection requires a valid client certificate                                   | LOGIN_FAILED
28000 | Peer authentication failed for user "app"                                        | LOGIN_FAILED
22023 | invalid value for parameter "TimeZone": "Asia/Calcutta"                          | STARTUP_PARAMETER_REJECTED
42704 | unrecognized configuration parameter "no_such"                                   | STARTUP_PARAMETER_REJECTED
08P01 | unsupported startup parameter: statement_timeout                                 | STARTUP_PARAMETER_REJECTED
08P01 | unsupported startup parameter in options: statement_timeout                      | STARTUP_PARAMETER_REJECTED
XX000 | The endpoint ID is not specified. Either upgrade the PostgreSQL client           | STARTUP_PARAMETER_REJECTED
XX000 | something nobody has seen                                                        | LOGIN_FAILED
""")
  void classifiesByStateAndText(String state, String message, Code expected) {
    ServerError error = new ServerError(state, message, Optional.empty());

    Diagnostic finding = ServerErrors.finding(error, "no login", Code.LOGIN_FAILED);

    assertThat(finding.code()).isEqualTo(expected);
    assertThat(finding.message()).isEqualTo("no login: " + message);
  }

  @Test
  void keepsStateAndDetail() {
    ServerError error =
        new ServerError("42501", "permission denied", Optional.of("no CONNECT privilege"));

    assertThat(ServerErrors.finding(error, "no login", Code.LOGIN_FAILED).detail())
        .contains("SQLSTATE 42501, no CONNECT privilege");
  }
}

package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.client.TlsMatrix;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTlsTest {
  private static final String REST = "://app:s3cr3t@db.test:5601/app";

  @ParameterizedTest
  @CsvSource({
    "asyncpg, asyncpg, postgresql",
    "SA+asyncpg, sqlalchemy-asyncpg, postgresql+asyncpg",
    "SA+psycopg2, sqlalchemy-psycopg2, postgresql+psycopg2",
    "SA+psycopg2, sqlalchemy-psycopg2, postgresql",
    "SA+psycopg2, sqlalchemy-psycopg, postgresql+psycopg",
    "SA+psycopg2, sqlalchemy, postgresql",
    "SA+pg8000, sqlalchemy-pg8000, postgresql+pg8000"
  })
  void doesAboutTlsWhatWasRecorded(String recorded, String name, String scheme) {
    assertThat(TlsMatrix.count(recorded)).isEqualTo(59);
    assertThat(TlsMatrix.differences(recorded, PythonUrlsTest.client(name), scheme + REST))
        .isEmpty();
  }

  private static TlsBehaviour decide(
      String name, String url, Map<String, String> variables, String... files) {
    Client client = PythonUrlsTest.client(name);
    Surroundings surroundings =
        new Surroundings(
            Environment.of(variables),
            Optional.of(Path.of("/home/app")),
            file -> Optional.of("").filter(_ -> List.of(files).contains(file.toString())));
    if (client.read(url) instanceof Reading.Taken(Fields fields)) {
      return client.tls().decide(fields, surroundings);
    }
    throw new AssertionError(url);
  }

  private static TlsBehaviour asyncpg(
      String query, Map<String, String> variables, String... files) {
    return decide("asyncpg", "postgresql" + REST + query, variables, files);
  }

  private static final String HOME_ROOTS = "/home/app/.postgresql/root.crt";

  @Test
  void asyncpgPrefersTlsWithAnyHostAndVerifiesNothing() {
    TlsPlan prefer = TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN);

    assertThat(asyncpg("", Map.of())).isEqualTo(prefer);
    assertThat(decide("asyncpg", "postgresql://localhost/app", Map.of())).isEqualTo(prefer);
    assertThat(decide("asyncpg", "postgresql:///app", Map.of())).isEqualTo(prefer);
    assertThat(asyncpg("", Map.of(), HOME_ROOTS)).isEqualTo(prefer);
    assertThat(asyncpg("", Map.of("PGSSLROOTCERT", "/nowhere"))).isEqualTo(prefer);
  }

  @Test
  void asyncpgVerifiesTheCertificateOfRequireWhereThereAreRoots() {
    TlsPlan require = TlsPlan.of(Encryption.ALWAYS);
    String remark = "asyncpg verifies the certificate because there is ";

    assertThat(asyncpg("?sslmode=require", Map.of())).isEqualTo(require);
    assertThat(asyncpg("?sslmode=require", Map.of(), HOME_ROOTS))
        .isEqualTo(
            require
                .verifying(Verification.CERTIFICATE, new TlsRoots.File("~/.postgresql/root.crt"))
                .remarking(remark + "~/.postgresql/root.crt"));
    assertThat(asyncpg("?sslmode=require", Map.of("PGSSLROOTCERT", "/ca"), "/ca"))
        .isEqualTo(
            require
                .verifying(Verification.CERTIFICATE, new TlsRoots.File("/ca"))
                .remarking(remark + "/ca"));
    assertThat(asyncpg("?sslmode=require", Map.of("PGSSLROOTCERT", "/ca"), HOME_ROOTS))
        .isEqualTo(new TlsBehaviour.NoFile("/ca"));
  }

  @Test
  void asyncpgNeedsRootsToVerify() {
    assertThat(asyncpg("?sslmode=verify-full", Map.of()))
        .isEqualTo(new TlsBehaviour.NoFile("~/.postgresql/root.crt"));
    assertThat(asyncpg("?sslmode=verify_full", Map.of(), HOME_ROOTS))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(
                    Verification.CERTIFICATE_THEN_NAME,
                    new TlsRoots.File("~/.postgresql/root.crt")));
    assertThat(asyncpg("?sslmode=verify-ca&sslrootcert=system", Map.of(), HOME_ROOTS))
        .isEqualTo(new TlsBehaviour.NoFile("system"));
  }

  @Test
  void sqlalchemyTellsAsyncpgOfRootsByVariableAlone() {
    String url = "postgresql+asyncpg" + REST + "?ssl=verify-full";

    assertThat(decide("sqlalchemy-asyncpg", url, Map.of()))
        .isEqualTo(new TlsBehaviour.NoFile("~/.postgresql/root.crt"));
    assertThat(decide("sqlalchemy-asyncpg", url, Map.of("PGSSLROOTCERT", "/ca"), "/ca"))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE_THEN_NAME, new TlsRoots.File("/ca")));
  }

  @Test
  void asyncpgObeysVariablesWhereTheUrlIsSilent() {
    assertThat(asyncpg("", Map.of("PGSSLMODE", "disable"))).isEqualTo(TlsPlan.of(Encryption.NEVER));
    assertThat(asyncpg("", Map.of("PGSSLMODE", "require")))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
    assertThat(asyncpg("?sslmode=require", Map.of("PGSSLMODE", "disable")))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
    assertThat(asyncpg("", Map.of("PGSSLMODE", "on")))
        .isEqualTo(
            new TlsBehaviour.Rejected(
                "ClientConfigurationError: `sslmode` parameter must be one of: disable, allow,"
                    + " prefer, require, verify-ca, verify-full"));
    assertThat(asyncpg("", Map.of("PGSSLMODE", "")).level()).isEqualTo(TlsLevel.FAILS);
    assertThat(asyncpg("", Map.of("PGSSLNEGOTIATION", "")).level()).isEqualTo(TlsLevel.FAILS);
    assertThat(asyncpg("", Map.of("PGSSLROOTCERT", "")).level()).isEqualTo(TlsLevel.OPPORTUNISTIC);
    assertThat(asyncpg("?sslmode=require", Map.of("PGSSLNEGOTIATION", "direct")))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS).by(Negotiation.DIRECT_WITHOUT_ALPN));
    assertThat(asyncpg("", Map.of("PGSSLMINPROTOCOLVERSION", "TLSv9")))
        .isEqualTo(
            new TlsBehaviour.Rejected("ClientConfigurationError: No such TLS version: TLSv9"));
    assertThat(asyncpg("?sslmode=disable", Map.of("PGSSLMINPROTOCOLVERSION", "TLSv9")))
        .isEqualTo(TlsPlan.of(Encryption.NEVER));
  }

  @Test
  void asyncpgUsesNoTlsOverASocket() {
    TlsPlan never =
        TlsPlan.of(Encryption.NEVER)
            .remarking("asyncpg uses no TLS over a local socket, whatever sslmode is");

    assertThat(
            decide(
                "asyncpg",
                "postgresql:///app?host=/run/pg&sslmode=verify-full",
                Map.of(),
                HOME_ROOTS))
        .isEqualTo(never);
    assertThat(decide("asyncpg", "postgresql:///app?host=/run/pg", Map.of()))
        .isEqualTo(TlsPlan.of(Encryption.NEVER));
    assertThat(decide("asyncpg", "postgresql:///app?sslmode=require", Map.of("PGHOST", "/run/pg")))
        .isEqualTo(never);
    assertThat(
            decide("asyncpg", "postgresql:///app?host=/run/pg,db.test&sslmode=require", Map.of()))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
  }

  @Test
  void pg8000LooksAtNothingAround() {
    assertThat(
            decide(
                    "sqlalchemy-pg8000",
                    "postgresql+pg8000" + REST,
                    Map.of("PGSSLMODE", "verify-full"),
                    HOME_ROOTS)
                .level())
        .isEqualTo(TlsLevel.OPPORTUNISTIC);
  }

  @Test
  void djangoDecidesAsLibpqDoes() {
    String url = "postgres" + REST + "?sslmode=verify-full&sslrootcert=/ca";

    assertThat(decide("dj-database-url", url, Map.of(), "/ca").level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
    assertThat(decide("django-environ", url, Map.of(), "/ca").level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
    assertThat(decide("django-environ", "postgres" + REST, Map.of("PGSSLMODE", "require")).level())
        .isEqualTo(TlsLevel.ENCRYPTED);
  }
}

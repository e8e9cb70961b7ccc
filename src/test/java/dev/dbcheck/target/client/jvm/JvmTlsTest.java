package dev.dbcheck.target.client.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the drivers do about TLS, as recorded and as their surroundings change it. */
class JvmTlsTest {
  private static final String JDBC = "jdbc:postgresql://db.test:5601/app";
  private static final String R2DBC = "r2dbc:postgresql://app:s3cr3t@db.test:5601/app";

  private static Client named(String name) {
    return JvmClients.all().stream()
        .filter(client -> client.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static TlsBehaviour decide(
      String client, String url, Map<String, String> variables, Map<String, String> files) {
    Surroundings surroundings =
        new Surroundings(
            Environment.of(variables),
            Optional.of(Path.of("/home/app")),
            file -> Optional.ofNullable(files.get(file.toString())));
    Reading.Taken taken = (Reading.Taken) named(client).read(url);
    return named(client).tls().decide(taken.fields(), surroundings);
  }

  @Test
  void pgjdbcBehavesAsRecordedOnThreeServers() {
    assertThat(TlsMatrix.count("pgjdbc")).isEqualTo(79);
    assertThat(TlsMatrix.differences("pgjdbc", named("pgjdbc"), JDBC)).isEmpty();
  }

  @Test
  void r2dbcBehavesAsRecordedOnThreeServers() {
    assertThat(TlsMatrix.count("r2dbc")).isEqualTo(79);
    assertThat(TlsMatrix.differences("r2dbc", named("r2dbc"), R2DBC)).isEmpty();
  }

  @Test
  void neitherLooksAtPgsslmode() {
    Map<String, String> verify = Map.of("PGSSLMODE", "verify-full");
    assertThat(decide("pgjdbc", JDBC, verify, Map.of()))
        .isEqualTo(TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_REFUSED_LOGIN));
    assertThat(decide("r2dbc", R2DBC, verify, Map.of())).isEqualTo(TlsPlan.of(Encryption.NEVER));
  }

  @Test
  void pgjdbcAloneLooksForRootsInTheHomeFolder() {
    String root = "/home/app/.postgresql/root.crt";
    Map<String, String> files = Map.of(root, "");
    assertThat(decide("pgjdbc", JDBC + "?sslmode=verify-ca", Map.of(), files))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE, new TlsRoots.File(root)));
    assertThat(decide("pgjdbc", JDBC + "?sslmode=require", Map.of(), files))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
    assertThat(decide("pgjdbc", JDBC + "?sslmode=verify-ca", Map.of(), Map.of()))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE, new TlsRoots.MissingFile(root)));
    assertThat(decide("r2dbc", R2DBC + "?sslmode=verify-ca", Map.of(), files))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE, TlsRoots.BuiltIn.JVM));
  }

  @Test
  void pgjdbcTakesPropertiesOfAService() {
    Map<String, String> files =
        Map.of("/etc/services.conf", "[ours]\nsslmode=require\n[theirs]\nsslmode=disable\n");
    Map<String, String> variables = Map.of("PGSERVICEFILE", "/etc/services.conf");
    assertThat(decide("pgjdbc", JDBC + "?service=ours", variables, files))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
    assertThat(decide("pgjdbc", JDBC + "?service=ours&sslmode=prefer", variables, files).level())
        .isEqualTo(TlsLevel.OPPORTUNISTIC);
    assertThat(decide("pgjdbc", JDBC + "?service=nosuch", variables, files))
        .isInstanceOf(TlsBehaviour.Rejected.class);
  }

  @Test
  void r2dbcTakesFilesUnderItsOwnNamesAlone() {
    Map<String, String> files = Map.of("/ca.crt", "");
    String verify = R2DBC + "?sslmode=verify-full";
    assertThat(decide("r2dbc", verify + "&sslRootCert=/ca.crt", Map.of(), files))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE_THEN_NAME, new TlsRoots.File("/ca.crt")));
    assertThat(decide("r2dbc", verify + "&sslRootCert=/other.crt", Map.of(), files))
        .isEqualTo(new TlsBehaviour.NoFile("/other.crt"));
    assertThat(decide("r2dbc", verify + "&sslrootcert=/other.crt", Map.of(), files).level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
    assertThat(decide("r2dbc", R2DBC.replace("r2dbc:", "r2dbcs:"), Map.of(), files).level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
  }

  @Test
  void r2dbcStartsATunnelWithoutNamingTheProtocol() {
    assertThat(
            ((TlsPlan) decide("r2dbc", R2DBC + "?sslmode=tunnel", Map.of(), Map.of()))
                .negotiation())
        .isEqualTo(Negotiation.TUNNEL);
  }
}

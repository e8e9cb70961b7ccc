package dev.dbcheck.target.client.go;

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
import dev.dbcheck.target.client.TlsPlan.Retreat;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Go's clients do about TLS, as recorded and as their surroundings change it. */
class GoTlsTest {
  private static final String URL = "postgresql://app:s3cr3t@db.test:5601/app";

  private static Client named(String name) {
    return GoClients.all().stream()
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
  void behavesAsRecordedOnThreeServers() {
    assertThat(TlsMatrix.count("pgx")).isEqualTo(69);
    assertThat(TlsMatrix.differences("pgx", named("pgx"), URL)).isEmpty();
    assertThat(TlsMatrix.count("lib/pq")).isEqualTo(69);
    assertThat(TlsMatrix.differences("lib/pq", named("pq"), URL)).isEmpty();
  }

  @Test
  void obeysPgsslmodeUnlessTheUrlSaysOtherwise() {
    Map<String, String> verify = Map.of("PGSSLMODE", "verify-full");
    assertThat(decide("pgx", URL, verify, Map.of()).level()).isEqualTo(TlsLevel.HOST_VERIFIED);
    assertThat(decide("pq", URL, verify, Map.of()).level()).isEqualTo(TlsLevel.HOST_VERIFIED);
    assertThat(decide("pgx", URL + "?sslmode=", verify, Map.of()))
        .isEqualTo(TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_ANY_FAILURE));
    assertThat(decide("pgx", URL + "?sslmode=disable", verify, Map.of()).level())
        .isEqualTo(TlsLevel.PLAINTEXT);
    assertThat(decide("pq", URL, Map.of("PGSSLMODE", "prefer"), Map.of()))
        .isEqualTo(
            new TlsBehaviour.Rejected(
                "pq: unsupported sslmode \"prefer\"; only \"require\" (default), \"verify-full\","
                    + " \"verify-ca\", and \"disable\" supported"));
  }

  @Test
  void pgxAloneLooksForRootsInTheHomeFolder() {
    String root = "/home/app/.postgresql/root.crt";
    Map<String, String> files = Map.of(root, "");
    assertThat(decide("pgx", URL + "?sslmode=require", Map.of(), files))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE, new TlsRoots.File(root)));
    assertThat(decide("pq", URL, Map.of(), files)).isEqualTo(TlsPlan.of(Encryption.ALWAYS));
  }

  @Test
  void neitherUsesTlsOnASocket() {
    String socket = "postgresql:///app?host=/run/pg&sslmode=verify-full";
    assertThat(decide("pgx", socket, Map.of(), Map.of()).level()).isEqualTo(TlsLevel.PLAINTEXT);
    assertThat(decide("pq", socket, Map.of(), Map.of()).level()).isEqualTo(TlsLevel.PLAINTEXT);
    assertThat(decide("pgx", "postgresql:///app", Map.of(), Map.of()).level())
        .isEqualTo(TlsLevel.PLAINTEXT);
    assertThat(decide("pgx", "postgresql:///app", Map.of("PGHOST", "db.test"), Map.of()).level())
        .isEqualTo(TlsLevel.OPPORTUNISTIC);
  }

  @Test
  void pgxTakesSettingsOfAService() {
    Map<String, String> files =
        Map.of("/home/app/.pg_service.conf", "# ours\n[ours]\nsslmode=verify-ca\n");
    assertThat(decide("pgx", URL + "?service=ours", Map.of(), files).level())
        .isEqualTo(TlsLevel.CA_VERIFIED);
    assertThat(decide("pgx", URL, Map.of("PGSERVICE", "theirs"), files))
        .isEqualTo(
            new TlsBehaviour.Rejected("failed to read service (unable to find service: theirs)"));
    assertThat(decide("pgx", URL + "?service=ours", Map.of(), Map.of()))
        .isEqualTo(
            new TlsBehaviour.Rejected(
                "failed to read service (failed to read service file:"
                    + " /home/app/.pg_service.conf)"));
  }

  @Test
  void pqPanicsOnAService() {
    assertThat(decide("pq", URL, Map.of("PGSERVICE", "ours"), Map.of()))
        .isEqualTo(new TlsBehaviour.Rejected("panic: setting PGSERVICE not supported"));
  }

  @Test
  void pqVerifiesNoNameThatItDoesNotSend() {
    assertThat(decide("pq", URL + "?sslmode=verify-ca&sslsni=0", Map.of(), Map.of()).level())
        .isEqualTo(TlsLevel.CA_VERIFIED);
    String address = URL.replace("db.test", "127.0.0.1");
    assertThat(decide("pq", address + "?sslmode=verify-ca", Map.of(), Map.of()).level())
        .isEqualTo(TlsLevel.CA_VERIFIED);
    assertThat(decide("pq", address + "?sslmode=verify-full", Map.of(), Map.of()).level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
  }
}

package dev.dbcheck.target.client.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Negotiation;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTlsTest {
  private static final Path AUTHORITY = Path.of("/certificates/ca.crt");

  private static final TlsPlan VERIFIED =
      TlsPlan.of(Encryption.ALWAYS)
          .verifying(Verification.CERTIFICATE_THEN_NAME, TlsRoots.BuiltIn.NODE);

  private static TlsBehaviour decide(String name, String query, Map<String, String> variables) {
    Client client =
        NodeClients.all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Surroundings surroundings =
        new Surroundings(
            Environment.of(variables),
            Optional.empty(),
            file -> Optional.of("").filter(_ -> file.equals(AUTHORITY)));
    return switch (client.read("postgresql://app:s3cr3t@db.test/app" + query)) {
      case Reading.Taken(Fields fields) -> client.tls().decide(fields, surroundings);
      case Reading.Rejected _, Reading.TakenOtherwise _ -> throw new AssertionError(query);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "node-pg, require, HOST_VERIFIED",
    "node-pg, prefer, HOST_VERIFIED",
    "node-pg, no-verify, ENCRYPTED",
    "node-pg, disable, PLAINTEXT",
    "node-pg, allow, PLAINTEXT",
    "node-pg, '', PLAINTEXT",
    "knex, require, HOST_VERIFIED",
    "sequelize, verify-full, HOST_VERIFIED",
    "typeorm, require, HOST_VERIFIED",
    "prisma-adapter-pg, require, HOST_VERIFIED",
    "postgres.js, require, PLAINTEXT",
    "prisma, require, OPPORTUNISTIC"
  })
  void obeysPgsslmodeIfPgIsBelow(String name, String mode, TlsLevel level) {
    assertThat(decide(name, "", Map.of("PGSSLMODE", mode)).level()).isEqualTo(level);
  }

  @Test
  void putsTheUrlBeforePgsslmode() {
    assertThat(decide("node-pg", "?sslmode=disable", Map.of("PGSSLMODE", "require")))
        .isEqualTo(TlsPlan.of(Encryption.NEVER));
  }

  @Test
  void letsPgsslnegotiationStartTlsDirectly() {
    Map<String, String> direct = Map.of("PGSSLNEGOTIATION", "direct");

    assertThat(decide("sequelize", "?sslmode=verify-full", direct))
        .isEqualTo(VERIFIED.by(Negotiation.DIRECT));
    assertThat(decide("node-pg", "?sslmode=disable", direct))
        .isEqualTo(
            new TlsBehaviour.Rejected("Error: sslnegotiation=direct requires SSL to be enabled"));
  }

  @ParameterizedTest
  @CsvSource({"node-pg, DIRECT", "sequelize, REQUEST"})
  void startsTlsDirectlyIfTheParameterReachesPg(String name, Negotiation negotiation) {
    assertThat(decide(name, "?sslnegotiation=direct", Map.of()))
        .isEqualTo(VERIFIED.by(negotiation));
  }

  @Test
  void refusesToStartDirectlyWithTheParserThatKnexHas() {
    assertThat(decide("knex", "?sslnegotiation=direct", Map.of()))
        .isEqualTo(
            new TlsBehaviour.Rejected("Error: sslnegotiation=direct requires SSL to be enabled"));
    assertThat(decide("knex", "?sslnegotiation=s3cr3t", Map.of()))
        .isEqualTo(new TlsBehaviour.Rejected("Error: Invalid sslnegotiation value"));
  }

  @Test
  void readsFilesOnlyIfPgIsBelow() {
    String missing = "?sslmode=verify-full&sslrootcert=system";

    assertThat(decide("knex", missing, Map.of())).isEqualTo(new TlsBehaviour.NoFile("system"));
    assertThat(decide("postgres.js", missing, Map.of())).isEqualTo(VERIFIED);
    assertThat(decide("node-pg", "?sslmode=verify-full&sslrootcert=" + AUTHORITY, Map.of()))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(
                    Verification.CERTIFICATE_THEN_NAME, new TlsRoots.File(AUTHORITY.toString())));
  }

  @ParameterizedTest
  @CsvSource({
    "uselibpqcompat=true&sslmode=require, ENCRYPTED",
    "uselibpqcompat=true&sslmode=require&sslrootcert=/certificates/ca.crt, CA_VERIFIED",
    "uselibpqcompat=true&sslmode=verify-ca&sslrootcert=/certificates/ca.crt, CA_VERIFIED",
    "uselibpqcompat=true&sslmode=verify-full, HOST_VERIFIED"
  })
  void takesModesAsLibpqDoesWhereTheUrlAsksForThat(String query, TlsLevel level) {
    assertThat(decide("node-pg", "?" + query, Map.of()).level()).isEqualTo(level);
  }

  @Test
  void verifiesNothingWhereNodeIsToldNotTo() {
    Map<String, String> variables = Map.of("NODE_TLS_REJECT_UNAUTHORIZED", "0");

    assertThat(decide("node-pg", "?sslmode=verify-full", variables).level())
        .isEqualTo(TlsLevel.ENCRYPTED);
    assertThat(decide("postgres.js", "?sslmode=verify-full", variables).level())
        .isEqualTo(TlsLevel.ENCRYPTED);
  }

  @ParameterizedTest
  @CsvSource({
    "'', OPPORTUNISTIC",
    "sslmode=disable, PLAINTEXT",
    "sslmode=require, ENCRYPTED",
    "sslmode=verify-full, OPPORTUNISTIC",
    "sslmode=require&sslmode=verify-full, ENCRYPTED",
    "sslmode=require&sslaccept=strict, HOST_VERIFIED",
    "sslmode=require&sslaccept=x, HOST_VERIFIED",
    "sslmode=require&sslaccept=accept_invalid_certs, ENCRYPTED",
    "sslmode=verify-full&sslaccept=strict, OPPORTUNISTIC",
    "sslmode=require&sslcert=/nonexistent.crt, FAILS",
    "sslmode=require&sslrootcert=/nonexistent.crt, ENCRYPTED"
  })
  void doesAboutTlsAsPrismasSourcesSay(String query, TlsLevel level) {
    assertThat(decide("prisma", "?" + query, Map.of()).level()).isEqualTo(level);
  }

  @Test
  void trustsPrismasRootBesidesTheSystems() {
    TlsBehaviour strict =
        decide("prisma", "?sslmode=require&sslaccept=strict&sslcert=" + AUTHORITY, Map.of());

    assertThat(strict)
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(
                    Verification.CERTIFICATE_THEN_NAME, new TlsRoots.File(AUTHORITY.toString()))
                .remarking("the system's roots are trusted as well as sslcert"));
  }
}

package dev.dbcheck.target.client.libpq;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibpqTlsTest {
  private static final String HOST = "postgresql://app:s3cr3t@db.test:5601/app";
  private static final String SOCKET = "postgresql:///app?host=/run/pg";
  private static final String ROOTS = "/home/app/.postgresql/root.crt";
  private static final String NONE_OVER_SOCKETS =
      "libpq uses no TLS over a local socket, whatever sslmode is";

  private static final TlsPlan PREFER =
      TlsPlan.of(Encryption.IF_OFFERED).retreating(Retreat.AFTER_ANY_TLS_FAILURE);
  private static final TlsPlan REQUIRE = TlsPlan.of(Encryption.ALWAYS);

  private static TlsBehaviour of(
      String url, Map<String, String> variables, Map<String, String> files) {
    Client client = LibpqClients.all().getFirst();
    Surroundings surroundings =
        new Surroundings(
            Environment.of(variables),
            Optional.of(Path.of("/home/app")),
            file -> Optional.ofNullable(files.get(file.toString())));
    return switch (client.read(url)) {
      case Reading.Taken(var fields) -> client.tls().decide(fields, surroundings);
      case Reading.Rejected _, Reading.TakenOtherwise _ -> new TlsBehaviour.Rejected("not read");
    };
  }

  private static TlsBehaviour of(String url) {
    return of(url, Map.of(), Map.of());
  }

  private static TlsBehaviour withVariable(String url, String name, String value) {
    return of(url, Map.of(name, value), Map.of());
  }

  private static TlsBehaviour withFile(String url, String file) {
    return of(url, Map.of(), Map.of(file, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"libpq", "psql", "psycopg", "psycopg2", "ruby-pg"})
  void endsOnTheRecordedServersAsRecorded(String name) {
    Client client =
        LibpqClients.all().stream().filter(one -> one.name().equals(name)).findFirst().get();

    assertThat(TlsMatrix.count("libpq")).isEqualTo(59);
    assertThat(TlsMatrix.differences("libpq", client, HOST)).isEmpty();
  }

  @Test
  void verifiesAlsoInWeakModesWhereRootsAreAtHome() {
    String because = "libpq verifies the certificate because there is ~/.postgresql/root.crt";
    TlsRoots roots = new TlsRoots.File("~/.postgresql/root.crt");

    assertThat(withFile(HOST, ROOTS))
        .isEqualTo(
            PREFER
                .verifying(Verification.CERTIFICATE, roots)
                .remarking(because + ", and goes on in plaintext where that fails"));
    assertThat(withFile(HOST + "?sslmode=allow", ROOTS))
        .isEqualTo(
            TlsPlan.of(Encryption.IF_DEMANDED)
                .retreating(Retreat.AFTER_REFUSED_LOGIN)
                .verifying(Verification.CERTIFICATE, roots)
                .remarking(because));
    assertThat(withFile(HOST + "?sslmode=require", ROOTS))
        .isEqualTo(REQUIRE.verifying(Verification.CERTIFICATE, roots).remarking(because));
    assertThat(withFile(HOST + "?sslmode=verify-ca", ROOTS))
        .isEqualTo(REQUIRE.verifying(Verification.CERTIFICATE, roots));
    assertThat(withFile(HOST + "?sslmode=verify-full", ROOTS))
        .isEqualTo(REQUIRE.verifying(Verification.CERTIFICATE_THEN_NAME, roots));
    assertThat(withFile(HOST + "?sslmode=disable", ROOTS)).isEqualTo(TlsPlan.of(Encryption.NEVER));
  }

  @Test
  void missesRootsOnlyWhereItMustVerify() {
    assertThat(of(HOST + "?sslmode=verify-full"))
        .isEqualTo(
            REQUIRE.verifying(
                Verification.CERTIFICATE_THEN_NAME,
                new TlsRoots.MissingFile("~/.postgresql/root.crt")));
    assertThat(of(HOST + "?sslmode=require&sslrootcert=/no.crt")).isEqualTo(REQUIRE);
    assertThat(of(HOST + "?sslmode=verify-ca&sslrootcert=/no.crt"))
        .isEqualTo(
            REQUIRE.verifying(Verification.CERTIFICATE, new TlsRoots.MissingFile("/no.crt")));
    assertThat(withFile(HOST + "?sslmode=require&sslrootcert=/no.crt", ROOTS)).isEqualTo(REQUIRE);
  }

  @Test
  void obeysVariablesWhereTheUrlSaysNothing() {
    assertThat(withVariable(HOST, "PGSSLMODE", "require")).isEqualTo(REQUIRE);
    assertThat(withVariable(HOST + "?sslmode=prefer", "PGSSLMODE", "require")).isEqualTo(PREFER);
    assertThat(withVariable(HOST, "PGREQUIRESSL", "1")).isEqualTo(REQUIRE);
    assertThat(withVariable(HOST, "PGREQUIRESSL", "0")).isEqualTo(PREFER);
    assertThat(withVariable(HOST, "PGSSLMODE", ""))
        .isEqualTo(new TlsBehaviour.Rejected("invalid sslmode value: \"\""));
    assertThat(of(HOST, Map.of("PGSSLMODE", "require", "PGSSLNEGOTIATION", "direct"), Map.of()))
        .isEqualTo(REQUIRE.by(Negotiation.DIRECT));
    assertThat(withVariable(HOST, "PGCHANNELBINDING", "require"))
        .isEqualTo(PREFER.bindingChannel());
    assertThat(withVariable(HOST, "PGSSLROOTCERT", "system"))
        .isEqualTo(REQUIRE.verifying(Verification.CERTIFICATE_THEN_NAME, TlsRoots.BuiltIn.SYSTEM));
    assertThat(of(HOST, Map.of("PGSSLROOTCERT", "/ca.crt"), Map.of("/ca.crt", "")).level())
        .isEqualTo(PREFER.level());
    assertThat(
            of(
                HOST + "?sslmode=require",
                Map.of("PGSSLROOTCERT", "/ca.crt"),
                Map.of("/ca.crt", "", ROOTS, "")))
        .isEqualTo(
            REQUIRE
                .verifying(Verification.CERTIFICATE, new TlsRoots.File("/ca.crt"))
                .remarking("libpq verifies the certificate because there is /ca.crt"));
  }

  @Test
  void usesNoTlsOverSockets() {
    TlsBehaviour none = TlsPlan.of(Encryption.NEVER).remarking(NONE_OVER_SOCKETS);

    assertThat(of(SOCKET + "&sslmode=verify-full")).isEqualTo(none);
    assertThat(of("postgresql:///app?sslmode=require")).isEqualTo(none);
    assertThat(of("postgresql:///app?host=@abstract")).isEqualTo(none);
    assertThat(withVariable("postgresql:///app", "PGHOST", "db.test")).isEqualTo(PREFER);
    assertThat(withVariable("postgresql:///app", "PGHOSTADDR", "10.0.0.1")).isEqualTo(PREFER);
    assertThat(withVariable(HOST, "PGHOST", "/run/pg")).isEqualTo(PREFER);
    assertThat(of(SOCKET + "&hostaddr=10.0.0.1")).isEqualTo(PREFER);
    assertThat(of("postgresql://h1,/app").remark())
        .hasValue("libpq uses no TLS to those of the hosts that are local sockets");
    assertThat(withFile("postgresql://h1,/app?sslmode=require", ROOTS).remark())
        .hasValue(
            "libpq verifies the certificate because there is ~/.postgresql/root.crt;"
                + " libpq uses no TLS to those of the hosts that are local sockets");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          channel_binding=x&sslmode=x|invalid channel_binding value: "x"
          sslmode=x&sslnegotiation=x|invalid sslmode value: "x"
          sslmode=|invalid sslmode value: ""
          sslnegotiation=x&sslrootcert=system&sslmode=require|invalid sslnegotiation value: "x"
          sslrootcert=system&sslmode=require&sslnegotiation=direct|weak sslmode "require" may not \
          be used with sslrootcert=system (use "verify-full")
          sslmode=prefer&sslnegotiation=direct&sslrootcert=system|weak sslmode "prefer" may not \
          be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")
          requiressl=0&sslnegotiation=direct|weak sslmode "prefer" may not be used with \
          sslnegotiation=direct (use "require", "verify-ca", or "verify-full")
          sslcertmode=x&ssl_min_protocol_version=x|invalid "ssl_min_protocol_version" value: "x"
          ssl_min_protocol_version=TLSv1.3&ssl_max_protocol_version=tlsv1.2|invalid SSL \
          protocol version range
          ssl_max_protocol_version=tlsv1|invalid SSL protocol version range
          sslcertmode=x&gssencmode=x|invalid sslcertmode value: "x"
          gssencmode=x|invalid gssencmode value: "x"
          service=nosuch|definition of service "nosuch" not found
          """)
  void rejectsAsRecorded(String parameters, String words) {
    assertThat(of(HOST + "?" + parameters)).isEqualTo(new TlsBehaviour.Rejected(words));
  }

  @Test
  void takesTheOtherNamesOfTheMode() {
    assertThat(of(HOST + "?requiressl=1&sslnegotiation=direct"))
        .isEqualTo(REQUIRE.by(Negotiation.DIRECT));
    assertThat(of(HOST + "?ssl=true")).isEqualTo(REQUIRE);
    assertThat(of(HOST + "?ssl=true&sslmode=disable")).isEqualTo(TlsPlan.of(Encryption.NEVER));
    assertThat(of(HOST + "?sslmode=disable&ssl=true")).isEqualTo(REQUIRE);
    assertThat(of(HOST + "?ssl_min_protocol_version=&ssl_max_protocol_version=tlsv1"))
        .isEqualTo(PREFER);
    assertThat(of(HOST + "?gssencmode=require").remark())
        .hasValue("gssencmode=require encrypts with GSSAPI instead of TLS, or fails");
  }

  @Test
  void verifiesNoHostThatHasNoName() {
    TlsBehaviour nameless =
        new TlsBehaviour.Rejected("host name must be specified for a verified SSL connection");

    assertThat(of("postgresql:///app?hostaddr=10.0.0.1&sslrootcert=system")).isEqualTo(nameless);
    assertThat(withVariable("postgresql:///app?sslmode=verify-full", "PGHOSTADDR", "10.0.0.1"))
        .isEqualTo(nameless);
    assertThat(of("postgresql:///app?hostaddr=10.0.0.1&sslmode=require")).isEqualTo(REQUIRE);
    assertThat(of("postgresql://h/app?hostaddr=10.0.0.1&sslrootcert=system").level())
        .isEqualTo(TlsLevel.HOST_VERIFIED);
  }
}

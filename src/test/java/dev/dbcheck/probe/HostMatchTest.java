package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.TestCertificates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostMatchTest {
  @TempDir static Path folder;
  private static X509Certificate withNames;
  private static X509Certificate withCommonName;

  @BeforeAll
  static void sign() throws IOException, GeneralSecurityException {
    TestCertificates authority = TestCertificates.in(folder, "names");
    withNames =
        read(
            authority.sign(
                "common.example",
                9,
                "dns:db.example.com",
                "dns:*.example.org",
                "ip:192.0.2.7",
                "ip:2001:db8::7"));
    withCommonName = read(authority.sign("only.example", 9));
  }

  @ParameterizedTest
  @CsvSource({
    "db.example.com, true",
    "DB.Example.COM, true",
    "db.example.com., true",
    "a.example.org, true",
    "example.org, false",
    "a.b.example.org, false",
    "evil-db.example.com, false",
    "192.0.2.7, true",
    "2001:db8:0::7, true",
    "192.0.2.8, false",
    "common.example, false",
  })
  void comparesAlternativeNamesAndNotTheCommonName(String host, boolean expected) {
    assertThat(HostMatch.matches(withNames, host)).isEqualTo(expected);
  }

  @Test
  void fallsBackToTheCommonNameWhereThereIsNoOther() {
    assertThat(HostMatch.names(withCommonName)).containsExactly("only.example");
    assertThat(HostMatch.matches(withCommonName, "only.example")).isTrue();
    assertThat(HostMatch.matches(withCommonName, "db.example.com")).isFalse();
  }

  private static X509Certificate read(TestCertificates.Pair pair)
      throws IOException, GeneralSecurityException {
    try (InputStream input = Files.newInputStream(pair.certificate())) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
    }
  }
}

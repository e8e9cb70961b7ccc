package dev.dbcheck.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.dbcheck.diagnostic.Code;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getaddrinfo ENOTFOUND dpg-cabc123-a | B1 | NAME_OF_ANOTHER_NETWORK",
        "could not translate host name \"dpg-cabc123-a\" to address | B1 | NAME_OF_ANOTHER_NETWORK",
        "connect ENETUNREACH 2600:1f18::1:5432 | B2 | NETWORK_UNREACHABLE",
        "getaddrinfo ENOTFOUND db.abcdef.supabase.co | B2 | NETWORK_UNREACHABLE",
        "P1001 Can't reach database server at `postgres.railway.internal:5432` | B3 |"
            + " NAME_OF_ANOTHER_NETWORK",
        "getaddrinfo ENOTFOUND host.docker.internal | B4 | NAME_NOT_FOUND",
        "getaddrinfo ENOTFOUND db | B6 | NAME_NOT_FOUND",
        "getaddrinfo ENOTFOUND db.example.com | A16 | RESERVED_CHARACTER_IN_PASSWORD",
        "getaddrinfo ENOTFOUND basement.example.com | A16 | RESERVED_CHARACTER_IN_PASSWORD",
        "getaddrinfo ENOTFOUND undefined | B15 | PLACEHOLDER_IN_VALUE",
        "FATAL: SSL/TLS required (SQLSTATE 28000) | C1 | TLS_REQUIRED_BY_SERVER",
        "no pg_hba.conf entry for host \"1.2.3.4\", user \"a\", no encryption | C2 |"
            + " TLS_REQUIRED_BY_SERVER",
        "no pg_hba.conf entry for host \"1.2.3.4\", SSL encryption | C3 | CLIENT_ADDRESS_REJECTED",
        "The server does not support SSL connections | C5 | TLS_NOT_OFFERED",
        "Error: self signed certificate in certificate chain | C7 | CERTIFICATE_NOT_TRUSTED",
        "FATAL: Tenant or user not found | D9 | USER_NOT_OF_POOLER",
        "FATAL: database \"shop\" does not exist | D4 | DATABASE_NOT_FOUND",
        "prepared statement \"s0\" already exists | E2 | TRANSACTION_POOLER",
        "cannot execute CREATE TABLE in a read-only transaction | E10 | READ_ONLY",
      })
  void tellsSimilarMessagesApart(String text, String situation, Code code) {
    ErrorText known = ErrorText.in(text).orElseThrow();

    assertThat(known.situation()).isEqualTo(situation);
    assertThat(known.codes()).startsWith(code);
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    for (String text :
        List.of(
            "",
            " ",
            "hello",
            "postgresql://app:s3cretW0rd@db.example.com/shop",
            "s3cretW0rd@db.example.com",
            "relation \"shops\" does not exist")) {
      assertThat(ErrorText.in(text)).as(text).isEmpty();
    }
  }

  @Test
  void noPartOfTheTextIsRepeated() {
    String secret = "Zq1xJkVw9zTb";
    for (String text :
        List.of(
            "could not translate host name \"%s\" to address",
            "getaddrinfo ENOTFOUND %s",
            "invalid percent-encoded token: \"%s\"",
            "database \"%s\" does not exist",
            "No suitable driver found for postgresql://app:%s@h/d",
            "invalid port \":%s\" after host")) {
      assertThat(ErrorText.in(text.formatted(secret)).orElseThrow().toString())
          .doesNotContain(secret);
    }
  }

  @Test
  void hostileTextsAreSearchedInTime() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "translate host name \"",
            "ENOTFOUND ",
            "invalid port \":",
            "lookup ",
            "UnknownHostException: ",
            "a",
            ":",
            "@",
            "\"",
            "\r",
            "database \"",
            ".railway",
            "\u0000",
            "\ud800");
    for (String piece : pieces) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> ErrorText.in(piece.repeat(1_000_000 / piece.length())));
    }
    StringBuilder mixed = new StringBuilder();
    while (mixed.length() < 200_000) {
      mixed.append(pieces.get(random.nextInt(pieces.size())));
    }
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ErrorText.in(mixed.toString()));
  }
}

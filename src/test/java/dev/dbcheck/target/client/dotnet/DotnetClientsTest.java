package dev.dbcheck.target.client.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ParameterUse;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsLevel;
import dev.dbcheck.target.client.TlsPlan;
import dev.dbcheck.target.client.TlsPlan.Encryption;
import dev.dbcheck.target.client.TlsPlan.Verification;
import dev.dbcheck.target.client.TlsRoots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Npgsql reads connection strings as its sources and .NET's say. */
class DotnetClientsTest {
  private static final Client NPGSQL = DotnetClients.all().getFirst();
  private static final String MALFORMED =
      "Format of the initialization string does not conform to specification starting at index ";

  private static Fields taken(String text) {
    return ((Reading.Taken) NPGSQL.read(text)).fields();
  }

  private static TlsBehaviour decide(String text, Map<String, String> variables, String file) {
    return NPGSQL
        .tls()
        .decide(
            taken(text),
            new Surroundings(
                Environment.of(variables),
                Optional.empty(),
                asked -> Optional.of("").filter(_ -> asked.toString().equals(file))));
  }

  @Test
  void takesKeywordsUnderAllTheirNames() {
    Fields expected =
        Fields.of(
            "db.test",
            "5601",
            "app",
            "s3cr3t",
            "app",
            List.of(new Parameter("SSL Mode", "VerifyFull")));
    assertThat(
            List.of(
                "Host=db.test;Port=5601;Username=app;Password=s3cr3t;Database=app;SSL"
                    + " Mode=VerifyFull",
                "server = db.test ; port = 5601 ; user id = app ; pwd = s3cr3t ; db = app;"
                    + " sslmode=VerifyFull;",
                ";;HOST=other;HOST='db.test';UID=\"app\";psw=s3cr3t;Port=5601;Database=app;"
                    + "SslMode=VerifyFull"))
        .allSatisfy(text -> assertThat(taken(text)).isEqualTo(expected));
  }

  @Test
  void quotesValuesAndDoublesQuotes() {
    assertThat(taken("Host=h;Password='p;ss ''word'''").password())
        .isEqualTo(taken("Host=h;Password=\"p;ss 'word'\"").password());
    assertThat(taken("Host=h;Password=p=s s").password())
        .isEqualTo(taken("Host=h;Password='p=s s'").password());
    assertThat(taken("Host=h;Password=").password()).isEmpty();
  }

  @Test
  void givesEachHostItsPort() {
    assertThat(taken("Host=a:1,b:2"))
        .isEqualTo(Fields.of("a,b", "1,2", null, null, null, List.of()));
    assertThat(taken("Host=a,b:2;Port=7"))
        .isEqualTo(Fields.of("a,b", "7,2", null, null, null, List.of()));
    assertThat(taken("Host=a,b")).isEqualTo(Fields.of("a,b", null, null, null, null, List.of()));
    assertThat(taken("Host=[::1]:7,::1"))
        .isEqualTo(Fields.of("[::1],::1", "7,5432", null, null, null, List.of()));
    assertThat(taken("Host=/run/pg:1").host()).contains("/run/pg:1");
    assertThat(taken("Host=/run/pg:1,@b").host()).contains("/run/pg,@b");
    assertThat(taken("Host=a;Port=' 09'").port()).contains("9");
    assertThat(taken("Host=a:+07 ;Port=9"))
        .isEqualTo(Fields.of("a", "7", null, null, null, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "Host=a:x, The input string 'x' was not in a correct format.",
    "Host=a:99999999999, Value was either too large or too small for an Int32.",
    "'Host=a:0,b', value ('0') must be a non-negative and non-zero value. (Parameter 'value')",
    "Host=a;foo=, The given key was not present in the dictionary.",
    "Host=a;Target Session Attributes=primary, Target Session Attributes other then Any is only"
        + " supported with multiple hosts"
  })
  void rejectsWhatItCannotUse(String text, String words) {
    assertThat(NPGSQL.read(text)).isEqualTo(Reading.Rejected.of(words));
  }

  @Test
  void setsOnePairAfterAnother() {
    assertThat(taken("Host=a;Password=x;pwd=;Target Session Attributes=Any;Server=b,c"))
        .isEqualTo(
            Fields.of(
                "b,c",
                null,
                null,
                null,
                null,
                List.of(new Parameter("Target Session Attributes", "Any"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://app:s3cr3t@db.test:5601/app",
        "db.test",
        "=x",
        "Host='h",
        "Host=h'",
        "Host='h'x"
      })
  void rejectsWhatIsNoConnectionString(String text) {
    assertThat(NPGSQL.read(text)).isEqualTo(Reading.Rejected.of(MALFORMED + "0."));
  }

  @Test
  void saysWhereAConnectionStringEnds() {
    assertThat(NPGSQL.read("Host=h; Port")).isEqualTo(Reading.Rejected.of(MALFORMED + "8."));
  }

  @ParameterizedTest
  @CsvSource({
    "Host=h;foo=bar, foo",
    "Host=h;Port=x, port",
    "Host=h;Port=0, port",
    "Host=h;Port=x;Port=5, port",
    "Host=h;SSL Mode=verify-full, ssl mode",
    "Host=h;Pooling=yes, pooling",
    "Host=h;Timeout=1s, timeout",
    "Host=h;Multiplexing=true, multiplexing",
    "Host=h;Min Pool Size=1, min pool size",
    "Host=h;MinimumPoolSize=1, minimumpoolsize",
    "Host=h;Target Session Attributes=master, target session attributes",
    "postgresql://h/app?sslmode=require, postgresql://h/app?sslmode"
  })
  void rejectsKeywordsAndValues(String text, String keyword) {
    assertThat(NPGSQL.read(text))
        .isEqualTo(
            Reading.Rejected.of("Couldn't set " + keyword + " (Parameter '" + keyword + "')"));
  }

  @Test
  void needsAHost() {
    Reading none = Reading.Rejected.of("Value cannot be null. (Parameter 'Host')");
    assertThat(List.of("", "Database=app", "Host=h;Server=", ";;\0 \0"))
        .allSatisfy(text -> assertThat(NPGSQL.read(text)).isEqualTo(none));
    assertThat(List.of("Host=''", "Host=' '"))
        .allSatisfy(text ->
            assertThat(NPGSQL.read(text))
                .isEqualTo(
                    Reading.Rejected.of(
                        "The value cannot be an empty string or composed entirely of whitespace."
                            + " (Parameter 'Host')")));
  }

  @Test
  void prefersTlsAndVerifiesNothingUnlessTold() {
    Map<String, String> none = Map.of();
    assertThat(decide("Host=h", none, "").level()).isEqualTo(TlsLevel.OPPORTUNISTIC);
    assertThat(decide("Host=h", Map.of("PGSSLMODE", "disable"), "").level())
        .isEqualTo(TlsLevel.OPPORTUNISTIC);
    assertThat(List.of("Disable", "0", "99"))
        .allSatisfy(mode ->
            assertThat(decide("Host=h;SSL Mode=" + mode, none, "").level())
                .isEqualTo(TlsLevel.PLAINTEXT));
    assertThat(List.of("REQUIRE", "3", " Allow , Prefer "))
        .allSatisfy(mode ->
            assertThat(decide("Host=h;SSL Mode='" + mode + "'", none, ""))
                .isEqualTo(TlsPlan.of(Encryption.ALWAYS)));
    assertThat(decide("Host=h;SSL Mode=Require;Trust Server Certificate=false", none, ""))
        .isEqualTo(TlsPlan.of(Encryption.ALWAYS));
    assertThat(decide("Host=h;SSL Mode=VerifyCA", none, ""))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE, TlsRoots.BuiltIn.SYSTEM));
    assertThat(decide("Host=h;SSL Mode=VerifyFull;Root Certificate=/ca.crt", none, "/ca.crt"))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(Verification.CERTIFICATE_THEN_NAME, new TlsRoots.File("/ca.crt")));
    assertThat(decide("Host=h;SSL Mode=VerifyFull", Map.of("PGSSLROOTCERT", "/ca.crt"), ""))
        .isEqualTo(
            TlsPlan.of(Encryption.ALWAYS)
                .verifying(
                    Verification.CERTIFICATE_THEN_NAME, new TlsRoots.MissingFile("/ca.crt")));
    assertThat(decide("Host=h", Map.of("PGSSLNEGOTIATION", "direct"), ""))
        .isInstanceOf(TlsBehaviour.Rejected.class);
  }

  @Test
  void saysWhatBecomesOfAKeyword() {
    assertThat(NPGSQL.parameters().use("Search Path"))
        .isEqualTo(ParameterUse.of("Search Path", Handling.ACCEPTED));
    assertThat(NPGSQL.parameters().use("sslmode"))
        .isEqualTo(ParameterUse.of("sslmode", Handling.ACCEPTED));
    assertThat(NPGSQL.parameters().use("MinPoolSize").taken()).contains("Minimum Pool Size");
    assertThat(List.of("Trust Server Certificate", "internalcommandtimeout"))
        .allSatisfy(name ->
            assertThat(NPGSQL.parameters().use(name).handling()).isEqualTo(Handling.IGNORED));
    assertThat(NPGSQL.parameters().use("sslrootcert").error())
        .contains("Couldn't set sslrootcert (Parameter 'sslrootcert')");
  }
}

package dev.dbcheck.target.client.libpq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.Environment;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqSettingsTest {
  private static final String FILE = "/home/app/.pg_service.conf";

  private static LibpqSettings settings(
      Map<String, String> variables, Map<String, String> files, Parameter... parameters) {
    return LibpqSettings.of(
        Fields.of("", "", "app", "", "", List.of(parameters)),
        new Surroundings(
            Environment.of(variables),
            Optional.of(Path.of("/home/app")),
            file -> Optional.ofNullable(files.get(file.toString()))));
  }

  private static LibpqSettings ofService(String text) {
    return settings(Map.of("PGSERVICE", "x"), Map.of(FILE, text));
  }

  @Test
  void prefersTheUrlThenTheServiceThenAVariable() {
    LibpqSettings settings =
        settings(
            Map.of("PGHOST", "variable", "PGPORT", "1", "PGUSER", "variable"),
            Map.of(FILE, "[y]\nhost=other\n[x] more\n# text\n\n  host=service  \nuser=service\n"),
            new Parameter("service", "x"));

    assertThat(settings.fault()).isEmpty();
    assertThat(settings.value("host")).hasValue("service");
    assertThat(settings.value("port")).hasValue("1");
    assertThat(settings.value("user")).hasValue("app");
    assertThat(settings.value("dbname")).isEmpty();
    assertThat(settings.value("sslmode")).isEmpty();
  }

  @Test
  void takesTheFirstSectionAndEachOptionOnce() {
    LibpqSettings settings = ofService("[x]\nport=1\nport=2\n[x]\nhost=h\n");

    assertThat(settings.value("port")).hasValue("1");
    assertThat(settings.value("host")).isEmpty();
  }

  @Test
  void asksTheSystemsFileWhereTheUsersHasNoSuchService() {
    Map<String, String> files =
        Map.of(FILE, "[y]\nport=1", "/etc/x/pg_service.conf", "[x]\nport=2");

    assertThat(settings(Map.of("PGSERVICE", "x", "PGSYSCONFDIR", "/etc/x"), files).value("port"))
        .hasValue("2");
    assertThat(settings(Map.of("PGSERVICE", "x"), files).fault())
        .hasValue("definition of service \"x\" not found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          service=y|nested service specifications not supported in service file "%s", line 2
          foo=y|syntax error in service file "%s", line 2
          sslmode = require|syntax error in service file "%s", line 2
          sslmode|syntax error in service file "%s", line 2
          ssl=true|syntax error in service file "%s", line 2
          requiressl=1|syntax error in service file "%s", line 2
          """)
  void failsWithTheWordsOfLibpq(String line, String words) {
    assertThat(ofService("[x]\n" + line + "\n").fault()).hasValue(words.formatted(FILE));
  }

  @Test
  void keepsABlankAfterTheEqualsSign() {
    assertThat(ofService("[x]\nsslmode= require").value("sslmode")).hasValue(" require");
  }

  @Test
  void missesAFileThatAVariableNames() {
    assertThat(
            settings(Map.of("PGSERVICE", "x", "PGSERVICEFILE", "/no"), Map.of(FILE, "[x]")).fault())
        .hasValue("service file \"/no\" not found");
  }

  @Test
  void givesUpOnLongLinesUpToTheEndOfTheSection() {
    assertThat(ofService("#" + "x".repeat(1021) + "\n[x]\n").fault())
        .hasValue("line 1 too long in service file \"" + FILE + "\"");
    assertThat(ofService("#" + "x".repeat(1020) + "\n[x]\n").fault()).isEmpty();
    assertThat(ofService("[x]\n[y]\n#" + "x".repeat(2000)).fault()).isEmpty();
  }

  @Test
  void endsLinesAtNewlinesOnlyAndTrimsBlanksOfAscii() {
    assertThat(ofService("[x]\r\nhost=h\r\n").value("host")).hasValue("h");
    assertThat(ofService("[x]\nhost=h\rport=1\n").value("host")).hasValue("h\rport=1");
    assertThat(ofService("[x]\n\u00a0port=1").fault())
        .hasValue("syntax error in service file \"" + FILE + "\", line 2");
    assertThat(ofService("\ufeff[x]\nport=1").fault())
        .hasValue("definition of service \"x\" not found");
  }

  @Test
  void takesEmptyVariablesForSet() {
    assertThat(settings(Map.of("PGSERVICE", ""), Map.of()).fault())
        .hasValue("definition of service \"\" not found");
    assertThat(settings(Map.of("PGSERVICE", "x", "PGSERVICEFILE", ""), Map.of()).fault())
        .hasValue("service file \"\" not found");
    assertThat(settings(Map.of("PGSSLMODE", ""), Map.of()).value("sslmode")).hasValue("");
  }
}

package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.ParameterUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PythonParametersTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/dev/dbcheck/target/python-parameters.tsv");

  private static final Map<String, String> NAMES =
      Map.of(
          "SA+psycopg2", "sqlalchemy-psycopg2",
          "SA+psycopg", "sqlalchemy-psycopg",
          "SA+asyncpg", "sqlalchemy-asyncpg",
          "SA+pg8000", "sqlalchemy-pg8000",
          "Django", "dj-database-url");

  private static ParameterUse use(String client, String parameter) {
    return PythonUrlsTest.client(client).parameters().use(parameter);
  }

  @Test
  void saysOfEachParameterWhatTheDriverSaid() throws IOException {
    List<String> differences = new ArrayList<>();
    List<String> rows = Files.readAllLines(RECORDED);
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      ParameterUse use = use(NAMES.get(cells[0]), cells[1]);
      boolean likewise =
          cells[2].isEmpty()
              ? use.handling() != Handling.REJECTED
              : use.handling() == Handling.REJECTED
                  && cells[2].startsWith(use.error().orElseThrow());
      if (!likewise) {
        differences.add(row + ", but " + use);
      }
    }
    assertThat(rows).hasSizeGreaterThan(500);
    assertThat(differences).isEmpty();
  }

  @Test
  void tellsWhichOfTheNeonParametersAsyncpgFailsOf() {
    assertThat(use("asyncpg", "sslmode")).isEqualTo(ParameterUse.of("sslmode", Handling.ACCEPTED));
    assertThat(use("asyncpg", "channel_binding"))
        .isEqualTo(
            ParameterUse.sent(
                "channel_binding",
                Optional.of("unrecognized configuration parameter \"channel_binding\"")));
    assertThat(use("sqlalchemy-asyncpg", "sslmode"))
        .isEqualTo(
            ParameterUse.rejected(
                "sslmode", "TypeError: connect() got an unexpected keyword argument 'sslmode'"));
    assertThat(use("sqlalchemy-asyncpg", "service"))
        .isEqualTo(ParameterUse.of("service", Handling.IGNORED));
  }

  @Test
  void takesSettingsOfDjangoFromTheUrlForDjangoEnvironAlone() {
    assertThat(use("django-environ", "conn_max_age"))
        .isEqualTo(ParameterUse.of("conn_max_age", Handling.ACCEPTED));
    assertThat(use("dj-database-url", "conn_max_age"))
        .isEqualTo(
            ParameterUse.rejected(
                "conn_max_age", "ProgrammingError: invalid connection option \"conn_max_age\""));
  }
}

package dev.dbcheck.target.client.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded besides the five parts of a URL: parameters, and the words of errors. */
class PythonReadingsTest {
  private static final Path FOLDER = Path.of("src/test/resources/dev/dbcheck/target");

  private static Stream<JsonNode> cases(String file) {
    String full = System.getProperty("recorded.python.corpus");
    Path path = full != null && file.startsWith("python") ? Path.of(full) : FOLDER.resolve(file);
    try {
      return JsonMapper.shared().readTree(Files.readString(path)).get("cases").valueStream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sqlalchemy, SA2.0",
    "sqlalchemy-psycopg2, SA+psycopg2",
    "sqlalchemy-psycopg, SA+psycopg",
    "sqlalchemy-asyncpg, SA+asyncpg",
    "sqlalchemy-pg8000, SA+pg8000",
    "dj-database-url, dj-database-url",
    "django-environ, django-environ"
  })
  void handsOnTheParametersInTheirOrder(String name, String recorded) {
    Client client = PythonUrlsTest.client(name);
    List<String> differences = new ArrayList<>();
    cases("python-urls.json")
        .filter(one -> one.path("readings").path(recorded).has("host"))
        .forEach(one -> {
          String url = one.get("url").asString();
          List<String> expected =
              one.get("readings").get(recorded).path("parameters").properties().stream()
                  .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                  .toList();
          List<String> read = parameters(name, client.read(url));
          if (!read.equals(expected)) {
            differences.add(url + " recorded " + expected + ", read " + read);
          }
        });
    assertThat(differences).isEmpty();
  }

  /** What django-environ takes for settings of Django is not among the recorded OPTIONS. */
  private static List<String> parameters(String name, Reading reading) {
    List<Parameter> parameters =
        reading instanceof Reading.Taken(var fields) ? fields.parameters() : List.of();
    return parameters.stream()
        .filter(one ->
            !name.equals("django-environ")
                || !DjangoEnviron.SETTINGS.contains(one.name().toUpperCase(Locale.ROOT)))
        .map(one -> one.name() + "=" + one.value())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "asyncpg, asyncpg",
    "sqlalchemy, SA2.0",
    "dj-database-url, dj-database-url",
    "sqlalchemy-psycopg2, SA+psycopg2",
    "sqlalchemy-psycopg, SA+psycopg",
    "sqlalchemy-asyncpg, SA+asyncpg",
    "sqlalchemy-pg8000, SA+pg8000",
    "django-environ, django-environ"
  })
  void saysWhatTheClientSaid(String name, String recorded) {
    Client client = PythonUrlsTest.client(name);
    List<String> differences = new ArrayList<>();
    Stream.of("url-vectors.json", "python-urls.json")
        .flatMap(PythonReadingsTest::cases)
        .filter(one -> one.path("readings").path(recorded).has("error"))
        .forEach(one -> {
          String expected = comparable(one.get("readings").get(recorded).get("error").asString());
          if (client.read(one.get("url").asString()) instanceof Reading.Rejected(var error)
              && !comparable(error.reveal()).startsWith(expected)) {
            differences.add(one.get("url") + " recorded " + expected + ", read " + error.reveal());
          }
        });
    assertThat(differences).isEmpty();
  }

  /** An address differs from run to run, and the vectors were written down without backticks. */
  private static String comparable(String error) {
    int address = error.indexOf(" object at 0x");
    return (address < 0 ? error : error.substring(0, address)).replace('`', '\'').stripTrailing();
  }
}

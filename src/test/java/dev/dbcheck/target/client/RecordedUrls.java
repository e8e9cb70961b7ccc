package dev.dbcheck.target.client;

import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What real clients made of URLs, recorded, and how a grammar's readings compare with it. */
public final class RecordedUrls {
  private final JsonNode cases;

  private RecordedUrls(JsonNode cases) {
    this.cases = cases;
  }

  /** Returns the recordings of the file that a system property names, or else of a resource. */
  public static RecordedUrls ofPropertyOr(String property, String resource) {
    String file = System.getProperty(property);
    try (InputStream in =
        file == null
            ? RecordedUrls.class.getResourceAsStream(resource)
            : Files.newInputStream(Path.of(file))) {
      return new RecordedUrls(JsonMapper.shared().readTree(in).get("cases"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the number of recordings of a client. */
  public int count(String client) {
    int count = 0;
    for (JsonNode one : cases) {
      count += one.get("readings").has(client) ? 1 : 0;
    }
    return count;
  }

  /** Returns the names of the clients that were recorded. */
  public List<String> clients() {
    return cases.values().stream()
        .flatMap(one -> one.get("readings").propertyNames().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns a line for each recording of a client that the grammar does not read likewise. */
  public List<String> differences(String client, Grammar grammar) {
    List<String> differences = new ArrayList<>();
    for (JsonNode one : cases) {
      JsonNode recorded = one.get("readings").get(client);
      if (recorded != null) {
        String url = one.get("url").asString();
        Reading reading = grammar.read(url);
        if (!matches(recorded, reading)) {
          differences.add(
              one.get("id").asString()
                  + " "
                  + url
                  + "\n    recorded "
                  + recorded
                  + "\n    read     "
                  + shown(reading));
        }
      }
    }
    return differences;
  }

  private static boolean matches(JsonNode recorded, Reading reading) {
    return switch (reading) {
      case Reading.Rejected _ -> recorded.has("error");
      case Reading.TakenOtherwise other ->
          recorded.has("other")
              && Secret.of(recorded.get("other").asString()).equals(other.words());
      case Reading.Taken(Fields fields) ->
          recorded.has("host")
              && fields.host().equals(text(recorded, "host"))
              && fields.port().equals(text(recorded, "port"))
              && fields.user().equals(text(recorded, "user"))
              && fields.password().equals(text(recorded, "password").map(Secret::of))
              && fields.database().equals(text(recorded, "database"));
    };
  }

  private static Optional<String> text(JsonNode recorded, String name) {
    JsonNode value = recorded.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString());
  }

  /** Tests alone may print what a grammar read; their passwords are no secrets. */
  private static String shown(Reading reading) {
    return switch (reading) {
      case Reading.Rejected rejected -> "error " + rejected.error().reveal();
      case Reading.TakenOtherwise other -> "other " + other.words().reveal();
      case Reading.Taken(Fields fields) ->
          Map.of(
                  "host", fields.host(),
                  "port", fields.port(),
                  "user", fields.user(),
                  "password", fields.password().map(Secret::reveal),
                  "database", fields.database())
              .toString();
    };
  }
}

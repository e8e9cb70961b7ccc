package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of real clients that were given a text they reject, and how a grammar's compare. */
public final class RecordedErrors {
  /** Recorded where a client accepts bytes that JSON could not hold. */
  private static final String NO_TEXT = "json";

  private RecordedErrors() {}

  /** Returns a line for each recorded error of which a grammar's words are not the like. */
  public static List<String> differences(String resource, String client, Grammar grammar) {
    List<String> differences = new ArrayList<>();
    for (JsonNode one : cases(resource)) {
      JsonNode recorded = one.get("readings").path(client).path("error");
      if (recorded.isString() && !recorded.asString().equals(NO_TEXT)) {
        String words = words(grammar.read(one.get("url").asString()));
        if (!words.startsWith(plain(recorded.asString()))) {
          differences.add(recorded.asString() + "\n    read " + words);
        }
      }
    }
    return differences;
  }

  private static JsonNode cases(String resource) {
    try (InputStream in = RecordedErrors.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readTree(in).get("cases");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String words(Reading reading) {
    return switch (reading) {
      case Reading.Rejected rejected -> plain(rejected.error().reveal());
      case Reading.Taken _, Reading.TakenOtherwise _ -> "nothing";
    };
  }

  /** The older recordings are cut, stripped, and have other quotes. */
  private static String plain(String words) {
    return words.strip().replace('`', '\'');
  }
}

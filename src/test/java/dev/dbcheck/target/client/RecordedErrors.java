package dev.dbcheck.target.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words in which real clients rejected URLs, of which the recordings keep the beginnings. */
public final class RecordedErrors {
  private static final int KEPT = 100;

  private RecordedErrors() {}

  /** Returns a line for each recorded error of a client that the grammar words otherwise. */
  public static List<String> differences(String resource, String client, Grammar grammar) {
    List<String> differences = new ArrayList<>();
    for (JsonNode one : cases(resource)) {
      JsonNode recorded = one.get("readings").get(client);
      if (recorded != null
          && recorded.has("error")
          && grammar.read(one.get("url").asString()) instanceof Reading.Rejected rejected) {
        String expected = beginning(recorded.get("error").asString());
        String actual = beginning(rejected.error().reveal());
        if (!actual.equals(expected)) {
          differences.add(one.get("id").asString() + "\n  " + expected + "\n  " + actual);
        }
      }
    }
    return differences;
  }

  /** The first recordings show backticks as quotes, and are of a JDK that counts otherwise. */
  private static String beginning(String text) {
    String error = text.replaceAll("at index \\d+", "at index N");
    int length = Math.min(KEPT, error.codePointCount(0, error.length()));
    return error.substring(0, error.offsetByCodePoints(0, length)).replace('`', '\'');
  }

  private static JsonNode cases(String resource) {
    try (InputStream in = RecordedErrors.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readTree(in).get("cases");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

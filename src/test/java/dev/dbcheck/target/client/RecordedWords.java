package dev.dbcheck.target.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words in which real clients refused URLs, of which a grammar gives at least the beginning.
 */
public final class RecordedWords {
  private RecordedWords() {}

  /** Returns a line for each refusal that both have and whose words are not the client's. */
  public static List<String> differences(String resource, String client, Grammar grammar) {
    List<String> differences = new ArrayList<>();
    try (InputStream in = RecordedWords.class.getResourceAsStream(resource)) {
      for (JsonNode one : JsonMapper.shared().readTree(in).get("cases")) {
        JsonNode error = one.get("readings").get(client).get("error");
        if (error != null
            && grammar.read(one.get("url").asString()) instanceof Reading.Rejected rejected
            && !error.asString().startsWith(rejected.error().reveal())) {
          differences.add(
              one.get("id").asString()
                  + "\n    recorded "
                  + error.asString()
                  + "\n    read     "
                  + rejected.error().reveal());
        }
      }
      return differences;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

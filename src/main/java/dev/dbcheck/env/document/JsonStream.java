package dev.dbcheck.env.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads large JSON files without building a tree. */
public final class JsonStream {

  /** What is told of the scalars of a document. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one scalar.
     *
     * @param path the keys that lead to it, and the index in decimal for an item of an array; only
     *     valid during the call
     * @param text its text
     */
    void scalar(List<String> path, String text);
  }

  private JsonStream() {}

  /**
   * Tells every scalar whose path is at most {@code depth} long; deeper values are skipped.
   *
   * @throws DocumentException if the file is not JSON; what stands before was told
   * @throws IOException if it cannot be read
   */
  public static void read(Path file, int depth, Visitor visitor)
      throws DocumentException, IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = JsonDocument.FACTORY.createParser(ObjectReadContext.empty(), in)) {
      try {
        tell(parser, depth, visitor);
      } catch (JacksonException malformed) {
        throw new DocumentException(JsonDocument.lineOf(parser));
      }
    }
  }

  private static void tell(JsonParser parser, int depth, Visitor visitor) {
    List<String> path = new ArrayList<>();
    List<String> shown = Collections.unmodifiableList(path);
    List<Integer> counts = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case PROPERTY_NAME -> path.set(path.size() - 1, parser.currentName());
        case START_OBJECT, START_ARRAY -> {
          count(path, counts);
          if (counts.size() == depth) {
            parser.skipChildren();
          } else {
            path.add("");
            counts.add(token == JsonToken.START_ARRAY ? 0 : -1);
          }
        }
        case END_OBJECT, END_ARRAY -> {
          path.removeLast();
          counts.removeLast();
        }
        default -> {
          count(path, counts);
          visitor.scalar(shown, parser.getString());
        }
      }
    }
  }

  private static void count(List<String> path, List<Integer> counts) {
    if (!counts.isEmpty() && counts.getLast() >= 0) {
      path.set(path.size() - 1, String.valueOf(counts.getLast()));
      counts.set(counts.size() - 1, counts.getLast() + 1);
    }
  }
}

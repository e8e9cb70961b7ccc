package dev.dbcheck.env.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON, with the comments and trailing commas that hand-written files have. */
public final class JsonDocument {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private JsonDocument() {}

  /**
   * Returns the document's one value.
   *
   * @throws DocumentException if the text is not JSON
   */
  public static Node read(String text) throws DocumentException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      try {
        JsonToken first = parser.nextToken();
        if (first == null) {
          throw new DocumentException(1);
        }
        return node(parser, first, lineOf(parser));
      } catch (JacksonException malformed) {
        throw new DocumentException(lineOf(parser));
      }
    }
  }

  private static Node node(JsonParser parser, JsonToken token, int line) {
    return switch (token) {
      case START_OBJECT -> mapping(parser, line);
      case START_ARRAY -> sequence(parser, line);
      case VALUE_NULL -> Node.nothing(line);
      default -> Node.scalar(line, parser.getString());
    };
  }

  private static Node mapping(JsonParser parser, int line) {
    SequencedMap<String, Node> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int nameLine = lineOf(parser);
      members.put(name, node(parser, parser.nextToken(), nameLine));
    }
    return Node.mapping(line, members);
  }

  private static Node sequence(JsonParser parser, int line) {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token, lineOf(parser)));
    }
    return Node.sequence(line, items);
  }

  static int lineOf(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}

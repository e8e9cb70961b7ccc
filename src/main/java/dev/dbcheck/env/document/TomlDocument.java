package dev.dbcheck.env.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads TOML. */
public final class TomlDocument {
  private TomlDocument() {}

  /**
   * Returns the document's table.
   *
   * @throws DocumentException if the text is not TOML
   */
  public static Node read(String text) throws DocumentException {
    try {
      TomlParseResult result = Toml.parse(text);
      if (result.hasErrors()) {
        throw new DocumentException(result.errors().getFirst().position().line());
      }
      return table(result, 1);
    } catch (StackOverflowError tooDeep) {
      throw new DocumentException(1);
    }
  }

  private static Node table(TomlTable table, int line) {
    SequencedMap<String, Node> members = new LinkedHashMap<>();
    for (String key : table.keySet()) {
      List<String> path = List.of(key);
      int keyLine = Math.max(1, table.inputPositionOf(path).line());
      members.put(key, node(table.get(path), keyLine));
    }
    return Node.mapping(line, members);
  }

  private static Node node(Object value, int line) {
    return switch (value) {
      case TomlTable table -> table(table, line);
      case TomlArray array -> array(array, line);
      default -> Node.scalar(line, value.toString());
    };
  }

  private static Node array(TomlArray array, int line) {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      items.add(node(array.get(i), Math.max(1, array.inputPositionOf(i).line())));
    }
    return Node.sequence(line, items);
  }
}

package dev.dbcheck.env.app.jvm;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.PropertiesDocument;
import dev.dbcheck.env.document.YamlDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Reads {@code .properties} and YAML into properties with dots in their names. */
final class PropertyFiles {
  private PropertyFiles() {}

  /**
   * Returns the documents of a file, each with its properties by name.
   *
   * @param name the file's name, whose ending tells the format
   * @throws DocumentException if it is YAML and malformed
   */
  static List<SequencedMap<String, Node>> read(String name, String text) throws DocumentException {
    List<Node> documents =
        name.endsWith(".properties") ? PropertiesDocument.read(text) : YamlDocument.read(text);
    return documents.stream().map(PropertyFiles::flat).toList();
  }

  private static SequencedMap<String, Node> flat(Node document) {
    SequencedMap<String, Node> properties = new LinkedHashMap<>();
    flatten("", document, properties);
    return properties;
  }

  /** The reader of the document bounds its depth. */
  private static void flatten(String prefix, Node node, SequencedMap<String, Node> properties) {
    for (Map.Entry<String, Node> member : node.members().entrySet()) {
      String name = prefix.isEmpty() ? member.getKey() : prefix + "." + member.getKey();
      if (member.getValue().text().isPresent()) {
        properties.put(name, member.getValue());
      }
      flatten(name, member.getValue(), properties);
    }
  }
}

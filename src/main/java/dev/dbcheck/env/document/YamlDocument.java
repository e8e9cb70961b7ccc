package dev.dbcheck.env.document;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 into trees; anchors are resolved, merge keys ({@code <<}) are merged. */
public final class YamlDocument {
  private static final String MERGE = "<<";

  /** What has been converted: an alias stands for the same node, and may be one in each of many. */
  private final Map<org.snakeyaml.engine.v2.nodes.Node, Node> converted = new IdentityHashMap<>();

  private YamlDocument() {}

  /**
   * Returns the documents of a stream, in their order.
   *
   * @throws DocumentException if the text is not YAML, or an alias leads back to itself
   */
  public static List<Node> read(String text) throws DocumentException {
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(50).build();
    try {
      List<Node> documents = new java.util.ArrayList<>();
      for (org.snakeyaml.engine.v2.nodes.Node node :
          new Compose(settings).composeAllFromString(text)) {
        documents.add(new YamlDocument().convert(node, lineOf(node)));
      }
      return documents;
    } catch (MarkedYamlEngineException malformed) {
      throw new DocumentException(
          malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1));
    } catch (YamlEngineException | StackOverflowError malformed) {
      throw new DocumentException(1);
    }
  }

  private Node convert(org.snakeyaml.engine.v2.nodes.Node node, int line) {
    Node known = converted.get(node);
    if (known != null) {
      return known.at(line);
    }
    Node result =
        switch (node) {
          case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> Node.nothing(line);
          case ScalarNode scalar -> Node.scalar(line, scalar.getValue());
          case SequenceNode sequence ->
              Node.sequence(
                  line,
                  sequence.getValue().stream().map(item -> convert(item, lineOf(item))).toList());
          case MappingNode mapping -> Node.mapping(line, members(mapping));
          default -> Node.nothing(line);
        };
    converted.put(node, result);
    return result;
  }

  private SequencedMap<String, Node> members(MappingNode mapping) {
    SequencedMap<String, Node> members = new LinkedHashMap<>();
    SequencedMap<String, Node> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        Node value = convert(tuple.getValueNode(), lineOf(key));
        if (key.getValue().equals(MERGE)) {
          merge(value, merged);
        } else {
          members.put(key.getValue(), value);
        }
      }
    }
    merged.forEach(members::putIfAbsent);
    return members;
  }

  private static void merge(Node value, SequencedMap<String, Node> merged) {
    value.members().forEach(merged::putIfAbsent);
    value.items().forEach(item -> item.members().forEach(merged::putIfAbsent));
  }

  private static int lineOf(org.snakeyaml.engine.v2.nodes.Node node) {
    Optional<Integer> line = node.getStartMark().map(mark -> mark.getLine() + 1);
    return line.orElse(1);
  }
}

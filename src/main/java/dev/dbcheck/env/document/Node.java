package dev.dbcheck.env.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One value of a JSON, YAML or TOML document: a scalar's text, a sequence or a mapping.
 *
 * <p>Not a record, since a record prints its components and the text may hold a secret.
 */
public final class Node {
  private static final Node NOTHING = new Node(0, Optional.empty(), List.of(), Map.of());

  private final int line;
  private final Optional<String> text;
  private final List<Node> items;
  private final Map<String, Node> members;

  private Node(int line, Optional<String> text, List<Node> items, Map<String, Node> members) {
    this.line = line;
    this.text = text;
    this.items = items;
    this.members = members;
  }

  /** Returns a scalar; a number or a truth value is its text in the document. */
  static Node scalar(int line, String text) {
    return new Node(line, Optional.of(text), List.of(), Map.of());
  }

  /** Returns the null of a document. */
  static Node nothing(int line) {
    return new Node(line, Optional.empty(), List.of(), Map.of());
  }

  /** Returns a node that is not present. */
  public static Node absent() {
    return NOTHING;
  }

  static Node sequence(int line, List<Node> items) {
    return new Node(line, Optional.empty(), List.copyOf(items), Map.of());
  }

  static Node mapping(int line, SequencedMap<String, Node> members) {
    return new Node(line, Optional.empty(), List.of(), members);
  }

  /** Returns the same value as if it stood on another line. */
  Node at(int otherLine) {
    return new Node(otherLine, text, items, members);
  }

  /** Returns the line, from 1; for a member of a mapping the line of its key; 0 if it is absent. */
  public int line() {
    return line;
  }

  /** Returns whether the document has this value, be it null. */
  public boolean isPresent() {
    return line > 0;
  }

  /** Returns a scalar's text; nothing for null, sequences and mappings. */
  public Optional<String> text() {
    return text;
  }

  /** Returns the items of a sequence; empty for anything else. */
  public List<Node> items() {
    return items;
  }

  /** Returns the members of a mapping in their order; empty for anything else. */
  public Map<String, Node> members() {
    return members;
  }

  /** Returns the value at a path of keys; a node that is not present if there is none. */
  public Node at(String... path) {
    Node node = this;
    for (String key : path) {
      node = node.members.getOrDefault(key, NOTHING);
    }
    return node;
  }

  @Override
  public String toString() {
    return "a value on line " + line;
  }
}

package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.YamlDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A configuration file of Spring Boot, in properties or in YAML, with its documents. */
public final class SpringConfigFile {
  private static final int DEEPEST_YAML = 100;

  private final EnvFile file;
  private final List<Document> documents;

  private SpringConfigFile(EnvFile file, List<Document> documents) {
    this.file = file;
    this.documents = List.copyOf(documents);
  }

  /** What stands between two separators of a file; it holds values, so it is no record. */
  public static final class Document {
    private final EnvFile file;
    private final List<Assignment> assignments;

    Document(EnvFile file, List<Assignment> assignments) {
      this.file = file;
      this.assignments = List.copyOf(assignments);
    }

    SpringSource source() {
      return SpringSource.of(file, assignments);
    }

    EnvFile file() {
      return file;
    }

    /** Returns the items of a property, be they separated by commas or a list of their own. */
    List<String> list(String property) {
      List<String> items = new ArrayList<>();
      for (Assignment assignment : assignments) {
        String name = SpringNames.uniform(assignment.name(), '.');
        boolean item = name.startsWith(property + ".") && isIndex(name, property.length() + 1);
        if (name.equals(property) || item) {
          if (!item) {
            items.clear();
          }
          Arrays.stream(assignment.value().orElse("").split(","))
              .map(String::strip)
              .filter(text -> !text.isEmpty())
              .forEach(items::add);
        }
      }
      return items;
    }

    private static boolean isIndex(String name, int from) {
      return name.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the locations it imports, of which the last one wins. */
    public List<String> imports() {
      return list("spring.config.import");
    }

    boolean isActive(List<String> profiles) {
      List<String> conditions = list("spring.config.activate.onprofile");
      return list("spring.config.activate.oncloudplatform").isEmpty()
          && (conditions.isEmpty()
              || conditions.stream().anyMatch(one -> ProfileExpression.matches(one, profiles)));
    }
  }

  /**
   * Reads a file; what is not YAML by its name is taken for properties.
   *
   * @throws FlawException if Spring Boot rejects the file
   */
  public static SpringConfigFile read(EnvFile file) throws FlawException {
    String name = file.shown();
    List<List<Assignment>> documents =
        name.endsWith(".yml") || name.endsWith(".yaml")
            ? yaml(file)
            : SpringPropertiesFile.documents(Decoding.LATIN_1.decode(file.bytes()));
    return new SpringConfigFile(
        file, documents.stream().map(document -> new Document(file, document)).toList());
  }

  private static List<List<Assignment>> yaml(EnvFile file) throws FlawException {
    String text = Decoding.REPLACING_UTF_8.decode(file.bytes());
    try {
      List<List<Assignment>> documents = new ArrayList<>();
      for (Node root : YamlDocument.read(text)) {
        List<Assignment> assignments = new ArrayList<>();
        flatten("", root, assignments, 0);
        documents.add(assignments);
      }
      return documents;
    } catch (DocumentException malformed) {
      throw new FlawException(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, malformed.line()));
    }
  }

  /** Adds the leaves of a tree by their paths: {@code a.b[0]}. */
  static void flatten(String path, Node node, List<Assignment> assignments, int depth) {
    if (depth > DEEPEST_YAML) {
      return;
    }
    for (Map.Entry<String, Node> member : node.members().entrySet()) {
      String key = member.getKey();
      boolean joined = path.isEmpty() || key.startsWith("[");
      flatten(joined ? path + key : path + "." + key, member.getValue(), assignments, depth + 1);
    }
    for (int i = 0; i < node.items().size(); i++) {
      flatten(path + "[" + i + "]", node.items().get(i), assignments, depth + 1);
    }
    if (node.members().isEmpty() && node.items().isEmpty() && !path.isEmpty()) {
      assignments.add(Assignment.of(path, node.text().orElse(""), Quote.NONE, node.line()));
    }
  }

  /** Returns the file. */
  public EnvFile file() {
    return file;
  }

  /** Returns the documents, of which the last one wins. */
  public List<Document> documents() {
    return documents;
  }
}

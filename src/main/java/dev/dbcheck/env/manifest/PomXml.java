package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.document.XmlDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code pom.xml}: the parent, the dependencies with the versions that the file, or a parent
 * beside it, gives them literally or by a property, and the modules.
 */
final class PomXml {
  private static final int MOST_PARENTS = 5;
  private static final int LONGEST_VALUE = 200;

  private final Path file;
  private final List<Artifact> dependencies = new ArrayList<>();
  private final List<Artifact> managed = new ArrayList<>();
  private final Map<String, String> properties = new HashMap<>();
  private final List<String> modules = new ArrayList<>();
  private Optional<Artifact> parent = Optional.empty();
  private boolean isAggregator;

  private record Artifact(String group, String name, String version, String path, int line) {}

  private PomXml(Path file) {
    this.file = file;
  }

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    PomXml pom = new PomXml(file);
    pom.read(files);
    List<PomXml> all = pom.withParents(files);
    pom.modules.forEach(facts::member);
    if (!pom.isAggregator) {
      pom.parent.ifPresent(artifact -> pom.add(artifact, all, files, facts));
      pom.dependencies.forEach(artifact -> pom.add(artifact, all, files, facts));
    }
  }

  private void add(Artifact artifact, List<PomXml> all, ProjectFiles files, PackageFacts facts) {
    facts.dependency(
        new Dependency(
            Ecosystem.JVM,
            artifact.group() + ":" + artifact.name(),
            artifact.version(),
            version(artifact, all),
            files.line(file, artifact.line())));
  }

  /** A version of its own, else a managed one, else that of the group's parent or platform. */
  private static Optional<String> version(Artifact artifact, List<PomXml> all) {
    if (!artifact.version().isEmpty()) {
      return literal(artifact.version(), all);
    }
    List<Artifact> others =
        all.stream()
            .flatMap(pom -> Stream.concat(pom.managed.stream(), pom.parent.stream()))
            .filter(other -> other.group().startsWith(artifact.group()))
            .toList();
    return others.stream()
        .filter(other -> other.name().equals(artifact.name()))
        .findFirst()
        .or(() -> others.stream().findFirst())
        .flatMap(other -> literal(other.version(), all));
  }

  private static Optional<String> literal(String version, List<PomXml> all) {
    String text = version;
    for (int i = 0; i < MOST_PARENTS && text.startsWith("${") && text.endsWith("}"); i++) {
      String name = text.substring(2, text.length() - 1);
      text =
          all.stream()
              .flatMap(pom -> Optional.ofNullable(pom.properties.get(name)).stream())
              .findFirst()
              .orElse("");
    }
    return Versions.exact(Ecosystem.JVM, text);
  }

  /**
   * A parent lies in the folder above unless it says otherwise; one that is not there is foreign.
   */
  private List<PomXml> withParents(ProjectFiles files) {
    List<PomXml> all = new ArrayList<>(List.of(this));
    Optional<Artifact> next = parent;
    Path from = file;
    while (next.isPresent() && all.size() <= MOST_PARENTS) {
      String relative = next.get().path().isEmpty() ? "../pom.xml" : next.get().path();
      Path path = from.resolveSibling(relative.replace("\0", "")).normalize();
      Path above = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
      if (!Files.isRegularFile(above) || all.stream().anyMatch(pom -> pom.file.equals(above))) {
        break;
      }
      PomXml pom = new PomXml(above);
      pom.read(files);
      all.add(pom);
      next = pom.parent;
      from = above;
    }
    return all;
  }

  private void read(ProjectFiles files) {
    files.xml(file, new Reading());
  }

  /** Follows the elements by the path that leads to them. */
  private final class Reading implements XmlDocument.Visitor {
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private int line;

    @Override
    public void start(String name, int at) {
      path.add(name);
      if (isArtifact()) {
        values.clear();
        line = at;
      }
    }

    private boolean isArtifact() {
      String where = String.join("/", path.subList(0, Math.min(path.size(), 5)));
      return where.equals("project/parent")
          || where.equals("project/dependencies/dependency")
          || where.equals("project/dependencyManagement/dependencies/dependency");
    }

    @Override
    public void end(String name, String text) {
      if (path.size() == 3 && path.get(1).equals("properties")) {
        properties.put(name, text.length() > LONGEST_VALUE ? "" : text);
      } else if (path.size() == 3 && path.get(1).equals("modules")) {
        modules.add(text);
      } else if (path.size() == 2 && name.equals("packaging")) {
        isAggregator = text.equals("pom");
      } else if (isArtifact()) {
        artifact();
      } else {
        values.put(name, text);
      }
      path.removeLast();
    }

    private void artifact() {
      Artifact artifact =
          new Artifact(
              values.getOrDefault("groupId", ""),
              values.getOrDefault("artifactId", ""),
              values.getOrDefault("version", ""),
              values.getOrDefault("relativePath", ""),
              line);
      if (path.get(1).equals("parent")) {
        parent = Optional.of(artifact);
      } else {
        (path.get(1).equals("dependencies") ? dependencies : managed).add(artifact);
      }
    }
  }
}

package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gradle's version catalog, {@code gradle/libs.versions.toml}. */
final class VersionCatalog {
  private static final int MOST_LEVELS = 6;

  private final Map<String, String> byName = new HashMap<>();

  private VersionCatalog() {}

  /** Returns the catalog of a build: that of the folder, or of the nearest one above it. */
  static VersionCatalog near(Path folder, ProjectFiles files) {
    VersionCatalog catalog = new VersionCatalog();
    Path at = folder;
    for (int i = 0; i < MOST_LEVELS && at != null; i++, at = at.getParent()) {
      Path file = at.resolve("gradle/libs.versions.toml");
      if (Files.isRegularFile(file)) {
        files.toml(file).ifPresent(catalog::read);
        break;
      }
      if (Files.exists(at.resolve(".git"))) {
        break;
      }
    }
    return catalog;
  }

  private void read(Node document) {
    Node versions = document.at("versions");
    document
        .at("libraries")
        .members()
        .forEach((name, node) -> {
          String module =
              node.text()
                  .or(() -> node.at("module").text())
                  .orElseGet(() ->
                      node.at("group").text().orElse("") + ":" + node.at("name").text().orElse(""));
          byName.put(dotted(name), module + version(node, versions));
        });
    document
        .at("plugins")
        .members()
        .forEach((name, node) -> {
          String[] whole = node.text().orElse("").split(":", 2);
          String id = node.at("id").text().orElse(whole[0]);
          String version = whole.length > 1 ? ":" + whole[1] : version(node, versions);
          byName.put("plugins." + dotted(name), id + ":plugin" + version);
        });
  }

  /** A version stands beside the module, or is a reference to one of the table {@code versions}. */
  private static String version(Node node, Node versions) {
    Optional<String> named =
        node.at("version", "ref").text().flatMap(name -> versions.at(name).text());
    return node.at("version").text().or(() -> named).map(":"::concat).orElse("");
  }

  private static String dotted(String name) {
    return name.replace('-', '.').replace('_', '.');
  }

  /** Returns what a name in a build script stands for: {@code group:name:version}. */
  Optional<String> coordinates(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}

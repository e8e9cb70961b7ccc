package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code Cargo.toml}. */
final class CargoToml {
  private static final List<String> TABLES =
      List.of("dependencies", "dev-dependencies", "build-dependencies");

  private CargoToml() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .toml(file)
        .ifPresent(document -> {
          tables(document, file, files, facts);
          document
              .at("target")
              .members()
              .values()
              .forEach(target -> tables(target, file, files, facts));
          document
              .at("workspace", "members")
              .items()
              .forEach(glob -> glob.text().ifPresent(facts::member));
          document
              .at("workspace", "exclude")
              .items()
              .forEach(glob -> glob.text().ifPresent(text -> facts.member("!" + text)));
        });
  }

  private static void tables(Node parent, Path file, ProjectFiles files, PackageFacts facts) {
    for (String table : TABLES) {
      parent
          .at(table)
          .members()
          .forEach((key, node) -> {
            String range = node.text().or(() -> node.at("version").text()).orElse("");
            facts.dependency(
                new Dependency(
                    Ecosystem.RUST,
                    node.at("package").text().orElse(key),
                    range,
                    Versions.exact(Ecosystem.RUST, range),
                    files.line(file, node.line())));
          });
    }
  }
}

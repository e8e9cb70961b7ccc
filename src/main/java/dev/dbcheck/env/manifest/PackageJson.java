package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code package.json} and {@code pnpm-workspace.yaml}. */
final class PackageJson {
  private static final List<String> GROUPS =
      List.of("dependencies", "devDependencies", "optionalDependencies");
  private static final String BUN = "bun@";

  private PackageJson() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .json(file)
        .ifPresent(document -> {
          GROUPS.forEach(group -> dependencies(document.at(group), file, files, facts));
          document
              .at("scripts")
              .members()
              .forEach((_, script) ->
                  script
                      .text()
                      .ifPresent(text -> facts.script(text, files.line(file, script.line()))));
          members(document.at("workspaces"), facts);
          members(document.at("workspaces", "packages"), facts);
          runtimes(document, facts);
          Node schema = document.at("prisma", "schema");
          schema
              .text()
              .ifPresent(
                  text -> facts.setting("prisma.schema", text, files.line(file, schema.line())));
        });
  }

  static void readPnpmWorkspace(Path file, ProjectFiles files, PackageFacts facts) {
    files.yaml(file).ifPresent(document -> members(document.at("packages"), facts));
  }

  private static void dependencies(Node group, Path file, ProjectFiles files, PackageFacts facts) {
    group
        .members()
        .forEach((name, node) -> {
          String range = node.text().orElse("");
          facts.dependency(
              new Dependency(
                  Ecosystem.NODE,
                  name,
                  range,
                  Versions.exact(Ecosystem.NODE, range),
                  files.line(file, node.line())));
        });
  }

  private static void members(Node globs, PackageFacts facts) {
    globs.items().forEach(glob -> glob.text().ifPresent(facts::member));
  }

  private static void runtimes(Node document, PackageFacts facts) {
    Stream.of(document.at("volta", "node"), document.at("engines", "node"))
        .flatMap(node -> node.text().stream())
        .flatMap(text -> Versions.exact(Ecosystem.NODE, text).stream())
        .findFirst()
        .ifPresent(version -> facts.runtime("node", version));
    document
        .at("packageManager")
        .text()
        .filter(text -> text.startsWith(BUN))
        .flatMap(text -> Versions.exact(Ecosystem.NODE, text.substring(BUN.length())))
        .ifPresent(version -> facts.runtime("bun", version));
  }
}

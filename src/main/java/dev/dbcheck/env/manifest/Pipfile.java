package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;

/** Reads {@code Pipfile}; its presence alone says that the app is started by Pipenv. */
final class Pipfile {
  private Pipfile() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    facts.setting("pipenv", files.shown(file), files.line(file, 1));
    files
        .toml(file)
        .ifPresent(document -> {
          table(document.at("packages"), file, files, facts);
          table(document.at("dev-packages"), file, files, facts);
          document
              .at("scripts")
              .members()
              .forEach((_, script) ->
                  script
                      .text()
                      .ifPresent(text -> facts.script(text, files.line(file, script.line()))));
        });
  }

  private static void table(Node packages, Path file, ProjectFiles files, PackageFacts facts) {
    packages
        .members()
        .forEach((name, node) ->
            facts.dependency(Pyproject.tableEntry(name, node, files.line(file, node.line()))));
  }
}

package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code composer.json}, with what it says to Symfony's runtime. */
final class ComposerJson {
  private ComposerJson() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .json(file)
        .ifPresent(document -> {
          for (String group : List.of("require", "require-dev")) {
            document
                .at(group)
                .members()
                .forEach((name, node) -> {
                  String range = node.text().orElse("");
                  facts.dependency(
                      new Dependency(
                          Ecosystem.PHP,
                          name,
                          range,
                          Versions.exact(Ecosystem.PHP, range),
                          files.line(file, node.line())));
                });
          }
          for (Node script : document.at("scripts").members().values()) {
            Stream.concat(Stream.of(script), script.items().stream())
                .forEach(command ->
                    command
                        .text()
                        .ifPresent(text -> facts.script(text, files.line(file, command.line()))));
          }
          document
              .at("extra", "runtime")
              .members()
              .forEach((key, node) ->
                  node.text()
                      .ifPresent(text ->
                          facts.setting("symfony." + key, text, files.line(file, node.line()))));
        });
  }
}

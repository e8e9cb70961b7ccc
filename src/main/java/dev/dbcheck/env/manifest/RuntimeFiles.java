package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;

/** Reads the files by which version managers choose a runtime. */
final class RuntimeFiles {
  private RuntimeFiles() {}

  static void readNode(Path file, ProjectFiles files, PackageFacts facts) {
    read("node", file, files, facts);
  }

  static void readBun(Path file, ProjectFiles files, PackageFacts facts) {
    read("bun", file, files, facts);
  }

  private static void read(String program, Path file, ProjectFiles files, PackageFacts facts) {
    files
        .text(file)
        .flatMap(text -> text.lines().findFirst())
        .flatMap(Versions::version)
        .ifPresent(version -> facts.runtime(program, version));
  }

  /** asdf and mise write {@code nodejs 20.11.1} on a line of its own. */
  static void readToolVersions(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .text(file)
        .ifPresent(text ->
            text.lines()
                .forEach(line -> {
                  String[] words = line.strip().split("\\s+", 3);
                  if (words.length > 1) {
                    String program = words[0].equals("nodejs") ? "node" : words[0];
                    Versions.version(words[1])
                        .ifPresent(version -> facts.runtime(program, version));
                  }
                }));
  }
}

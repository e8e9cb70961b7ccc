package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** Reads {@code go.mod} and {@code go.work}, whose versions are exact. */
final class GoMod {
  private GoMod() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    directives(
        "require",
        files.text(file),
        (content, line) -> {
          String[] words = content.split("\\s+", 3);
          boolean isIndirect = words.length > 2 && words[2].contains("indirect");
          if (words.length > 1 && !isIndirect) {
            Optional<String> version = Versions.version(words[1]);
            facts.dependency(
                new Dependency(Ecosystem.GO, words[0], words[1], version, files.line(file, line)));
          }
        });
  }

  static void readWorkspace(Path file, ProjectFiles files, PackageFacts facts) {
    directives("use", files.text(file), (content, _) -> facts.member(content.split("\\s+", 2)[0]));
  }

  /** Tells what stands behind a directive, and on the lines of its block. */
  private static void directives(
      String directive, Optional<String> text, ObjIntConsumer<String> each) {
    List<String> lines = text.map(whole -> whole.lines().toList()).orElse(List.of());
    boolean inBlock = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (inBlock && line.startsWith(")")) {
        inBlock = false;
      } else if (inBlock && !line.isEmpty() && !line.startsWith("//")) {
        each.accept(line, i + 1);
      } else if (line.startsWith(directive + " ") || line.startsWith(directive + "(")) {
        String rest = line.substring(directive.length()).strip();
        inBlock = rest.startsWith("(");
        if (!inBlock) {
          each.accept(rest, i + 1);
        }
      }
    }
  }
}

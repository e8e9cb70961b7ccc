package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code Procfile}: a process type, a colon, a command. */
final class Procfile {
  private Procfile() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    List<String> lines = files.text(file).map(text -> text.lines().toList()).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      int colon = lines.get(i).indexOf(':');
      if (colon > 0 && !lines.get(i).startsWith("#")) {
        facts.setting("procfile", files.shown(file), files.line(file, 1));
        facts.script(lines.get(i).substring(colon + 1).strip(), files.line(file, i + 1));
      }
    }
  }
}

package dev.dbcheck.env.manifest;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.Token;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code install_requires} of {@code setup.cfg} and of {@code setup.py}. */
final class SetupFiles {
  private static final String KEY = "install_requires";

  private SetupFiles() {}

  static void readConfiguration(Path file, ProjectFiles files, PackageFacts facts) {
    List<String> lines = files.text(file).map(text -> text.lines().toList()).orElse(List.of());
    boolean isInside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isIndented = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
      isInside = isIndented ? isInside : line.startsWith(KEY);
      String content = isIndented ? line : line.substring(line.indexOf('=') + 1);
      if (isInside && !content.strip().startsWith("#")) {
        PythonRequirement.read(content, files.line(file, i + 1)).ifPresent(facts::dependency);
      }
    }
  }

  static void readProgram(Path file, ProjectFiles files, PackageFacts facts) {
    files
        .text(file)
        .map(text -> Code.of(Language.PYTHON, text))
        .ifPresent(code -> {
          for (int i = 0; i < code.size(); i++) {
            boolean isList = code.is(i, KEY) && code.is(i + 1, "=") && code.is(i + 2, "[");
            for (Code.Span item : isList ? code.items(i + 2) : List.<Code.Span>of()) {
              Token requirement = code.token(item.from());
              if (requirement.kind() == Token.Kind.TEXT) {
                PythonRequirement.read(requirement.text(), files.line(file, requirement.line()))
                    .ifPresent(facts::dependency);
              }
            }
          }
        });
  }
}

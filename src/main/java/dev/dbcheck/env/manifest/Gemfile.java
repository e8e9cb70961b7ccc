package dev.dbcheck.env.manifest;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.StringTokens;
import dev.dbcheck.env.document.ProjectFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Reads {@code Gemfile}, which is a program, for its plain calls of {@code gem}. */
final class Gemfile {
  private Gemfile() {}

  static void read(Path file, ProjectFiles files, PackageFacts facts) {
    Optional<Code> program = files.text(file).map(text -> Code.of(Language.RUBY, text));
    for (int i = 0; i < program.map(Code::size).orElse(0); i++) {
      Code code = program.get();
      if (code.is(i, "gem") && !code.is(i - 1, ".")) {
        int name = code.is(i + 1, "(") ? i + 2 : i + 1;
        int comma = code.after(name);
        String range = code.is(comma, ",") ? StringTokens.at(code, comma + 1).orElse("") : "";
        int line = code.token(i).line();
        StringTokens.at(code, name)
            .ifPresent(gem ->
                facts.dependency(
                    new Dependency(
                        Ecosystem.RUBY,
                        gem,
                        range,
                        Versions.exact(Ecosystem.RUBY, range),
                        files.line(file, line))));
      }
    }
  }
}

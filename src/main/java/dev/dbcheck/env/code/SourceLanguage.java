package dev.dbcheck.env.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages whose sources are searched, with the names their files have. */
public enum SourceLanguage {
  PYTHON(Language.PYTHON, ".py"),
  JAVASCRIPT(Language.JAVASCRIPT, ".ts", ".js", ".mjs", ".cjs", ".mts", ".cts", ".tsx", ".jsx"),
  RUBY(Language.RUBY, ".rb", ".ru", ".rake", "Rakefile", "Gemfile"),
  PHP(Language.PHP, ".php", "artisan", "console"),
  GO(Language.GO, ".go"),
  RUST(Language.RUST, ".rs"),
  JAVA(likeC(false), ".java"),
  /** Kotlin and Groovy, which write strings and comments alike as far as it matters here. */
  KOTLIN(likeC(true), ".kt", ".kts", ".gradle", ".groovy");

  private final Language language;
  private final List<String> names;

  SourceLanguage(Language language, String... names) {
    this.language = language;
    this.names = List.of(names);
  }

  private static Language likeC(boolean hasHoles) {
    Escapes escapes = new Escapes("bfnrt\\'\"$", "\b\f\n\r\t\\'\"$", true, true);
    StringForm tripled = StringForm.lines("\"\"\"", escapes);
    StringForm plain = StringForm.line("\"", escapes);
    return new Language(
        List.of("//"),
        Map.of("/*", "*/"),
        Map.of(
            '"',
            hasHoles
                ? List.of(tripled.with(StringForm.Holes.PHP), plain.with(StringForm.Holes.PHP))
                : List.of(tripled, plain),
            '\'',
            List.of(StringForm.line("'", escapes))),
        "$@",
        false,
        false,
        "",
        "");
  }

  /** Returns how it writes comments, strings and names. */
  public Language syntax() {
    return language;
  }

  /** Returns the language of a file, by the end of its name. */
  public static Optional<SourceLanguage> of(String fileName) {
    return Arrays.stream(values())
        .filter(language -> language.names.stream().anyMatch(fileName::endsWith))
        .findFirst();
  }
}

package dev.dbcheck.env.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a language writes comments, strings and names, as data for the {@link Tokenizer}.
 *
 * @param lineComments what begins a comment that ends with its line
 * @param blockComments what begins a comment that ends elsewhere, and what ends it
 * @param strings the forms of strings by their first character, longest beginning first
 * @param nameCharacters what names may hold besides letters, digits and underscores
 * @param regularExpressions whether a slash where a value may stand begins a regular expression
 * @param joinsLines whether a backslash before a line's end joins it with the next
 * @param opening what stands before the first code; empty if code begins at once
 * @param closing what ends the code; empty if only the file's end does
 */
public record Language(
    List<String> lineComments,
    Map<String, String> blockComments,
    Map<Character, List<StringForm>> strings,
    String nameCharacters,
    boolean regularExpressions,
    boolean joinsLines,
    String opening,
    String closing) {

  private static final String C_LETTERS = "abfnrtv\\'\"\n";
  private static final String C_MEANINGS = "\u0007\b\f\n\r\t\u000b\\'\"\0";

  private static final Escapes PYTHON_ESCAPES = new Escapes(C_LETTERS, C_MEANINGS, true, true);
  private static final Escapes SCRIPT_ESCAPES =
      new Escapes("bfnrtv\\'\"`$\n", "\b\f\n\r\t\u000b\\'\"`$\0", true, false);
  private static final Escapes C_ESCAPES = new Escapes(C_LETTERS, C_MEANINGS, true, true);
  private static final Escapes QUOTE_ONLY = new Escapes("\\'", "\\'", false, true);
  private static final Escapes PHP_ESCAPES =
      new Escapes("nrtvef\\$\"", "\n\r\t\u000b\u001b\f\\$\"", true, true);
  private static final Escapes RUBY_ESCAPES =
      new Escapes("abefnrst\\\"#", "\u0007\b\u001b\f\n\r \t\\\"#", true, false);
  private static final Escapes RUST_ESCAPES =
      new Escapes("nrt0\\'\"", "\n\r\t\u0000\\'\"", true, true);

  private static final Map<String, String> C_COMMENTS = Map.of("/*", "*/");

  /** Python 3, with the strings of 3.12. */
  public static final Language PYTHON =
      new Language(List.of("#"), Map.of(), byFirst(pythonStrings()), "", false, true, "", "");

  /** JavaScript and TypeScript. */
  public static final Language JAVASCRIPT =
      new Language(
          List.of("//", "#!"),
          C_COMMENTS,
          byFirst(
              List.of(
                  StringForm.line("'", SCRIPT_ESCAPES),
                  StringForm.line("\"", SCRIPT_ESCAPES),
                  StringForm.lines("`", SCRIPT_ESCAPES).with(StringForm.Holes.JAVASCRIPT))),
          "$",
          true,
          false,
          "",
          "");

  /** PHP 8. */
  public static final Language PHP =
      new Language(
          List.of("//", "#"),
          C_COMMENTS,
          byFirst(
              List.of(
                  StringForm.lines("'", QUOTE_ONLY),
                  StringForm.lines("\"", PHP_ESCAPES).with(StringForm.Holes.PHP))),
          "$\\",
          false,
          false,
          "<?",
          "?>");

  /** Ruby, as far as expressions need it. */
  public static final Language RUBY =
      new Language(
          List.of("#"),
          Map.of(),
          byFirst(
              List.of(
                  StringForm.lines("'", QUOTE_ONLY),
                  StringForm.lines("\"", RUBY_ESCAPES).with(StringForm.Holes.RUBY))),
          "@?",
          false,
          true,
          "",
          "");

  /** Prisma's schema language. */
  public static final Language PRISMA =
      new Language(
          List.of("//"),
          C_COMMENTS,
          byFirst(List.of(StringForm.line("\"", C_ESCAPES))),
          "@",
          false,
          false,
          "",
          "");

  /** Go. */
  public static final Language GO =
      new Language(
          List.of("//"),
          C_COMMENTS,
          byFirst(
              List.of(
                  StringForm.line("\"", C_ESCAPES),
                  StringForm.lines("`", Escapes.NONE),
                  StringForm.character("'", C_ESCAPES))),
          "",
          false,
          false,
          "",
          "");

  /** Rust. */
  public static final Language RUST =
      new Language(
          List.of("//"),
          C_COMMENTS,
          byFirst(
              List.of(
                  StringForm.lines("\"", RUST_ESCAPES),
                  StringForm.lines("b\"", RUST_ESCAPES).between("b\"", "\""),
                  StringForm.lines("r\"", Escapes.NONE).between("r\"", "\""),
                  StringForm.lines("r#\"", Escapes.NONE).between("r#\"", "\"#"),
                  StringForm.lines("r##\"", Escapes.NONE).between("r##\"", "\"##"),
                  StringForm.character("'", RUST_ESCAPES))),
          "",
          false,
          false,
          "",
          "");

  private static List<StringForm> pythonStrings() {
    List<StringForm> forms = new ArrayList<>();
    for (String prefix : List.of("", "r", "u", "b", "f", "rb", "br", "rf", "fr")) {
      for (String delimiter : List.of("'''", "\"\"\"", "'", "\"")) {
        Escapes escapes = prefix.contains("r") ? Escapes.PROTECTING : PYTHON_ESCAPES;
        StringForm plain =
            delimiter.length() == 3
                ? StringForm.lines(delimiter, escapes)
                : StringForm.line(delimiter, escapes);
        StringForm form = prefix.contains("f") ? plain.with(StringForm.Holes.PYTHON) : plain;
        for (String written : spellings(prefix)) {
          forms.add(form.between(written + delimiter, delimiter));
        }
      }
    }
    return forms;
  }

  /** A prefix may be written in either case, letter by letter. */
  private static List<String> spellings(String prefix) {
    List<String> spellings = List.of("");
    for (char letter : prefix.toCharArray()) {
      char upper = Character.toUpperCase(letter);
      spellings =
          spellings.stream()
              .flatMap(start -> List.of(start + letter, start + upper).stream())
              .toList();
    }
    return spellings;
  }

  private static Map<Character, List<StringForm>> byFirst(List<StringForm> forms) {
    return forms.stream()
        .sorted(Comparator.comparingInt((StringForm form) -> form.open().length()).reversed())
        .collect(Collectors.groupingBy(form -> form.open().charAt(0)));
  }
}

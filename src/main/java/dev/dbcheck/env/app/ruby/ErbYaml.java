package dev.dbcheck.env.app.ruby;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * YAML in which ERB stands.
 *
 * <p>ERB puts its text in before YAML is read. So each tag is replaced by a word first, to find the
 * keys; a value with tags is then put together from its line's text, and read as YAML in its turn.
 */
final class ErbYaml {
  private static final String WORD = "erbTag";

  /** No file has more tags than fit in these digits. */
  private static final int LONGEST_NUMBER = 9;

  private final String shown;
  private final List<String> lines;
  private final List<UrlRecipe> tags = new ArrayList<>();
  private final Node document;
  private boolean runsCode;

  private ErbYaml(String shown, String text) throws DocumentException {
    this.shown = shown;
    String replaced = replace(text);
    this.lines = replaced.lines().toList();
    List<Node> documents = YamlDocument.read(replaced);
    this.document = documents.isEmpty() ? Node.absent() : documents.getFirst();
  }

  static ErbYaml read(String shown, String text) throws DocumentException {
    return new ErbYaml(shown, text);
  }

  /** Returns the YAML, with words in the place of tags. */
  Node document() {
    return document;
  }

  /** Returns whether tags run code that puts nothing in itself, such as conditions. */
  boolean runsCode() {
    return runsCode;
  }

  private String replace(String text) {
    StringBuilder replaced = new StringBuilder();
    int line = 1;
    int from = 0;
    int start = text.indexOf("<%");
    while (start >= 0) {
      int end = text.indexOf("%>", start);
      end = end < 0 ? text.length() : end + 2;
      replaced.append(text, from, start);
      line += count(text, from, start);
      String tag = text.substring(start, end);
      if (tag.startsWith("<%=")) {
        replaced.append(WORD).append(tags.size()).append('x');
        tags.add(expression(tag, line));
      } else if (!tag.startsWith("<%#")) {
        runsCode = true;
      }
      replaced.append("\n".repeat(count(text, start, end)));
      line += count(text, start, end);
      from = end;
      start = text.indexOf("<%", from);
    }
    return replaced.append(text, from, text.length()).toString();
  }

  private static int count(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(one -> one == '\n').count();
  }

  private UrlRecipe expression(String tag, int line) {
    Origin origin = Origin.line(shown, line);
    String inside = tag.substring(3, Math.max(3, tag.length() - 2));
    if (inside.contains("\n")) {
      return new UrlRecipe.Unknown("ERB goes over several lines", origin);
    }
    Code code = Code.of(Language.RUBY, inside);
    ExpressionReader reader = new ExpressionReader(shown, code, new RubyIdioms(), line - 1);
    UrlRecipe recipe = reader.read(new Span(0, code.size())).recipe();
    UrlRecipe empty = new UrlRecipe.Fixed("", origin);
    return new UrlRecipe.FirstOf(List.of(recipe, empty), true, origin);
  }

  /** Returns the recipe of a value; nothing where the value is nothing. */
  Optional<UrlRecipe> recipe(Node value) {
    Origin origin = Origin.line(shown, Math.max(1, value.line()));
    String text = value.text().orElse("");
    if (!text.contains(WORD)) {
      return text.isEmpty() ? Optional.empty() : Optional.of(new UrlRecipe.Fixed(text, origin));
    }
    String line = value.line() <= lines.size() ? lines.get(value.line() - 1) : "";
    int colon = line.indexOf(':');
    String written = line.substring(colon + 1);
    if (colon < 0 || !written.contains(WORD)) {
      return Optional.of(new UrlRecipe.Unknown("its text goes over several lines", origin));
    }
    UrlRecipe joined = new UrlRecipe.Joined(pieces(written, origin), origin);
    TextChange yaml =
        TextChange.partial(PlainYaml::text, "the text that ERB makes of it is no plain YAML");
    return Optional.of(new UrlRecipe.Changed(joined, yaml, origin));
  }

  private List<UrlRecipe> pieces(String written, Origin origin) {
    List<UrlRecipe> pieces = new ArrayList<>();
    int from = 0;
    int start = written.indexOf(WORD);
    while (start >= 0) {
      int end = written.indexOf('x', start);
      String number = end < 0 ? "" : written.substring(start + WORD.length(), end);
      Optional<UrlRecipe> tag = tag(number);
      if (tag.isPresent()) {
        pieces.add(new UrlRecipe.Fixed(written.substring(from, start), origin));
        pieces.add(tag.get());
        from = end + 1;
      }
      start = written.indexOf(WORD, start + 1);
    }
    pieces.add(new UrlRecipe.Fixed(written.substring(from), origin));
    return pieces;
  }

  /** The word may stand in the file by itself. */
  private Optional<UrlRecipe> tag(String number) {
    boolean digits =
        !number.isEmpty()
            && number.length() < LONGEST_NUMBER
            && number.chars().allMatch(Character::isDigit);
    int index = digits ? Integer.parseInt(number) : tags.size();
    return index < tags.size() ? Optional.of(tags.get(index)) : Optional.empty();
  }
}

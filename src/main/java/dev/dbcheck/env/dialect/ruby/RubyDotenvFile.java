package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.ClosingQuotes;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One env file on its way through the Ruby dotenv's expression for an assignment. */
final class RubyDotenvFile {
  private static final String EXPORT = "export";
  private static final int NONE = -1;

  private final String text;
  private final RubyDotenvSeries series;
  private final ClosingQuotes singleQuotes;
  private final ClosingQuotes doubleQuotes;
  private final List<Assignment> assignments = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Export> exports = new ArrayList<>();
  private final List<Flaw> skipped = new ArrayList<>();
  private int line = 1;
  private int counted;

  RubyDotenvFile(String text, RubyDotenvSeries series) {
    this.text = text;
    this.series = series;
    this.singleQuotes = new ClosingQuotes(text, '\'');
    this.doubleQuotes = new ClosingQuotes(text, '"');
  }

  /**
   * What the expression matched.
   *
   * @param name the variable
   * @param value where its value begins and ends; nothing where it has none
   * @param end where the match ends, before a line break or at the end of the file
   */
  private record Match(String name, Optional<Range> value, int end) {}

  /**
   * A part of the text.
   *
   * @param from its first character
   * @param to where it ends, not included
   * @param end where the match that holds it ends
   */
  private record Range(int from, int to, int end) {}

  /**
   * An {@code export} without a value.
   *
   * @param names what has to be assigned in the file
   * @param line its number
   */
  private record Export(List<String> names, int line) {}

  Scan scan() {
    int start = afterSpace(0);
    while (start < text.length()) {
      int number = lineNumber(start);
      int name = afterExport(start);
      Optional<Match> exported = name > start ? match(name) : Optional.empty();
      Optional<Match> match = exported.isPresent() ? exported : match(start);
      if (match.isPresent()) {
        add(match.get(), exported.isPresent(), number);
      } else {
        skip(text.substring(start, endOfLine(start)), number);
      }
      start = afterSpace(match.map(Match::end).orElse(endOfLine(start)));
    }
    return unassigned()
        .map(flaw -> Scan.failed(assignments, flaw))
        .orElseGet(() -> Scan.of(assignments, skipped));
  }

  /** An exported name without a value has to be set already; any other becomes empty. */
  private void add(Match match, boolean exported, int number) {
    String name = match.name();
    if (exported && match.value().isEmpty() && series.hasBareNames()) {
      requireInFile(name, number);
      assignments.add(Assignment.bare(name, number));
      return;
    }
    names.add(name);
    assignments.add(
        match
            .value()
            .map(range -> value(name, text.substring(range.from(), range.to()), number))
            .orElseGet(() -> Assignment.of(name, "", Quote.NONE, number)));
  }

  /** For the line break mode alone, the process environment does not count. */
  private void requireInFile(String name, int number) {
    if (name.equals(RubyDotenvExpander.LINE_BREAK_MODE) && !names.contains(name)) {
      exports.add(new Export(List.of(name), number));
    }
  }

  private void skip(String statement, int number) {
    if (!statement.startsWith("#")) {
      skipped.add(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
    }
    List<String> words = RubyText.words(statement);
    if (words.getFirst().equals(EXPORT) && !series.hasBareNames()) {
      exports.add(new Export(words.subList(1, words.size()), number));
    }
  }

  /** Before names could stand alone, those exported had to be assigned anywhere in the file. */
  private Optional<Flaw> unassigned() {
    return exports.stream()
        .filter(export -> series.hasBareNames() || !names.containsAll(export.names()))
        .findFirst()
        .map(export -> new Flaw(Flaw.Kind.VALUE_MISSING, export.line()));
  }

  private static Assignment value(String name, String raw, int number) {
    String value = RubyText.strip(raw);
    boolean single = RubyText.isQuoted(value, '\'');
    if (single || RubyText.isQuoted(value, '"')) {
      Quote quote = single ? Quote.SINGLE : Quote.DOUBLE;
      return Assignment.of(name, value.substring(1, value.length() - 1), quote, number);
    }
    return Assignment.of(name, value, Quote.NONE, number);
  }

  private int afterExport(int start) {
    int end = start + EXPORT.length();
    return text.startsWith(EXPORT, start) && end < text.length() && isSpace(end)
        ? afterSpace(end)
        : start;
  }

  private Optional<Match> match(int start) {
    int end = start;
    while (end < text.length() && (RubyText.isWord(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    if (end == start) {
      return Optional.empty();
    }
    String name = text.substring(start, end);
    int equals = afterSpace(end);
    if (text.startsWith("=", equals)) {
      return Optional.of(withValue(name, equals + 1));
    }
    if (text.startsWith(":", end) && end + 1 < text.length() && isSpace(end + 1)) {
      return Optional.of(withValue(name, end + 2));
    }
    int tail = series.hasBareNames() ? endOfMatch(end) : NONE;
    return tail == NONE ? Optional.empty() : Optional.of(new Match(name, Optional.empty(), tail));
  }

  /** Whatever stands behind the separator, the expression matches it. */
  private Match withValue(String name, int from) {
    Optional<Range> value = quoted(from).or(() -> plain(from));
    return value
        .map(range -> new Match(name, value, range.end()))
        .orElseGet(() -> new Match(name, Optional.empty(), endOfMatch(from)));
  }

  private Optional<Range> quoted(int from) {
    int opening = afterSpace(from);
    boolean single = text.startsWith("'", opening);
    if (!single && !text.startsWith("\"", opening)) {
      return Optional.empty();
    }
    ClosingQuotes quotes = single ? singleQuotes : doubleQuotes;
    int first = quotes.firstPlain(opening + 1);
    int closing = first == NONE ? text.length() : first;
    if (first == NONE || endOfMatch(first + 1) == NONE) {
      closing = quotes.lastEscaped(opening + 1, closing);
      while (closing != NONE && endOfMatch(closing + 1) == NONE) {
        closing = quotes.lastEscaped(opening + 1, closing);
      }
    }
    return closing == NONE
        ? Optional.empty()
        : Optional.of(new Range(from, closing + 1, endOfMatch(closing + 1)));
  }

  private Optional<Range> plain(int from) {
    int to = from;
    while (to < text.length() && "#\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to == from ? Optional.empty() : Optional.of(new Range(from, to, endOfMatch(to)));
  }

  /** Returns where a match ends that has nothing but space and a comment left; -1 if it cannot. */
  private int endOfMatch(int from) {
    int next = afterSpace(from);
    if (next == text.length()) {
      return next;
    }
    if (text.charAt(next) == '#') {
      return endOfLine(next);
    }
    int lineBreak = next - 1;
    while (lineBreak >= from && text.charAt(lineBreak) != '\n') {
      lineBreak--;
    }
    return lineBreak >= from ? lineBreak : NONE;
  }

  private int afterSpace(int from) {
    int index = from;
    while (index < text.length() && isSpace(index)) {
      index++;
    }
    return index;
  }

  private boolean isSpace(int index) {
    return RubyText.isSpace(text.charAt(index));
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int lineNumber(int position) {
    for (; counted < position; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }
}

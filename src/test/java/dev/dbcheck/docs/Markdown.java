package dev.dbcheck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file of this project, cut into prose and blocks of code. */
final class Markdown {
  private static final String FENCE = "```";
  private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private final Path file;
  private final List<String> prose = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A block of code.
   *
   * @param language what stands behind the fence; empty for an indented block
   * @param text its lines, each with a line break
   */
  record Block(String language, String text) {}

  private Markdown(Path file) {
    this.file = file;
  }

  static Markdown read(Path file) {
    try {
      Markdown markdown = new Markdown(file);
      markdown.cut(Files.readAllLines(file));
      return markdown;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns every Markdown file that a reader can find. */
  static List<Markdown> all() {
    return Stream.concat(
            Stream.of(Path.of("README.md")), Stream.of("docs", "examples").flatMap(Markdown::below))
        .map(Markdown::read)
        .toList();
  }

  private static Stream<Path> below(String folder) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void cut(List<String> lines) {
    int next = 0;
    while (next < lines.size()) {
      String line = lines.get(next);
      if (line.startsWith(FENCE)) {
        int end = next + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        add(line.substring(FENCE.length()), lines.subList(next + 1, end));
        next = end + 1;
      } else if (line.startsWith("    ")) {
        int end = next;
        while (end < lines.size() && lines.get(end).startsWith("    ")) {
          end++;
        }
        add("", lines.subList(next, end).stream().map(text -> text.substring(4)).toList());
        next = end;
      } else {
        prose.add(line);
        next++;
      }
    }
  }

  private void add(String language, List<String> lines) {
    blocks.add(new Block(language, String.join("\n", lines) + "\n"));
  }

  Path file() {
    return file;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Block> blocks(String language) {
    return blocks.stream().filter(block -> block.language().equals(language)).toList();
  }

  /** Returns what stands between backticks in the prose. */
  List<String> codeSpans() {
    return found(CODE_SPAN, String.join("\n", prose)).map(span -> span.replace('\n', ' ')).toList();
  }

  /** Returns where the links of the prose lead. */
  List<String> links() {
    return found(LINK, String.join("\n", prose)).toList();
  }

  /** Returns the anchors of the headings, as GitHub makes them. */
  List<String> anchors() {
    return prose.stream()
        .filter(line -> line.startsWith("#"))
        .map(heading -> heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  @Override
  public String toString() {
    return file.toString();
  }
}

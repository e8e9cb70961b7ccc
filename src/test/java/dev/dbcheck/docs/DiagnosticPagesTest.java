package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.ExplanationPage;
import dev.dbcheck.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticPagesTest {
  private static final Path FOLDER = Path.of("docs", "diagnostics");
  private static final int WIDEST_LINE = 88;
  private static final Pattern REFERENCE = Pattern.compile("DBC\\w*");
  private static final Pattern LIST_THEN_CODE =
      Pattern.compile("^- .*\\n(?:  \\S.*\\n)*\\n {4}", Pattern.MULTILINE);
  private static final Pattern INDEX_LINE =
      Pattern.compile("- \\[(\\w+)\\]\\((\\w+\\.md)\\) ([a-z0-9 ]+) \\((\\w+)\\): \\S.*");

  private final CommandMentions mentions =
      new CommandMentions(DocumentedCommandLine.optionsByCommand());

  @Test
  void everyPageHasItsCode() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(
              files.map(file -> file.getFileName().toString()).filter(n -> !n.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Code.values()).map(DiagnosticPagesTest::fileName).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void explainPrintsTheFile(Code code) throws IOException {
    assertThat(ExplanationPage.of(code)).contains(page(code));
  }

  @ParameterizedTest
  @EnumSource
  void pageHasItsForm(Code code) throws IOException {
    List<String> lines = page(code).lines().toList();

    assertThat(lines.getFirst()).isEqualTo("# " + code.id() + " " + words(code));
    assertThat(lines.stream().filter(line -> line.startsWith("#")).skip(1))
        .startsWith("## Why it happens", "## How to check", "## How to fix")
        .hasSizeLessThanOrEqualTo(4)
        .allMatch(heading -> heading.matches("## (Why it happens|How to (check|fix)|See also)"))
        .doesNotHaveDuplicates();
    assertThat(lines).allMatch(line -> line.length() <= WIDEST_LINE, "at most 88 columns wide");
    assertThat(lines).noneMatch(line -> line.endsWith(" ") || line.contains("\t"));
  }

  @ParameterizedTest
  @EnumSource
  void pageSaysItsExitStatus(Code code) throws IOException {
    assertThat(page(code).split("\n\n## ")[0].split("\n\n"))
        .as("title, sentence, status")
        .hasSize(3)
        .endsWith(statusLine(code));
  }

  @ParameterizedTest
  @EnumSource
  void pageKeepsCodeOutOfLists(Code code) throws IOException {
    assertThat(page(code))
        .as("Markdown takes four spaces after a list for text of its last item")
        .doesNotContainPattern(LIST_THEN_CODE);
  }

  @ParameterizedTest
  @EnumSource
  void pageRefersToCodesThatExist(Code code) throws IOException {
    List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();
    List<String> others = references(page(code)).filter(id -> !id.equals(code.id())).toList();

    assertThat(others).allMatch(id -> id.equals("DBC") || codes.contains(id));
  }

  @ParameterizedTest
  @EnumSource
  void pageNamesCommandsThatExist(Code code) throws IOException {
    assertThat(mentions.unknownIn(page(code))).isEmpty();
  }

  @Test
  void indexListsEveryCodeOnceWithItsSeverity() throws IOException {
    List<String> lines =
        Files.readAllLines(FOLDER.resolve("README.md")).stream()
            .filter(line -> line.startsWith("- "))
            .toList();

    assertThat(lines).allMatch(line -> INDEX_LINE.matcher(line).matches());
    assertThat(lines.stream().map(line -> INDEX_LINE.matcher(line).replaceFirst("$1 $2 $3 $4")))
        .containsExactlyElementsOf(
            Arrays.stream(Code.values()).map(DiagnosticPagesTest::indexed).toList());
  }

  @Test
  void indexPutsEveryCodeUnderItsFamily() throws IOException {
    String family = "";
    for (String line : Files.readAllLines(FOLDER.resolve("README.md"))) {
      if (line.startsWith("## ")) {
        family = line.substring(3, 4);
      } else if (line.startsWith("- [DBC")) {
        assertThat(line).startsWith("- [DBC" + family);
      }
    }
    assertThat(family).isEqualTo("9");
  }

  @Test
  void indexNamesCommandsThatExist() throws IOException {
    assertThat(mentions.unknownIn(Files.readString(FOLDER.resolve("README.md")))).isEmpty();
  }

  private static String page(Code code) throws IOException {
    return Files.readString(FOLDER.resolve(fileName(code)));
  }

  private static String fileName(Code code) {
    return code.id() + ".md";
  }

  private static String words(Code code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String severity(Code code) {
    return code.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String indexed(Code code) {
    return String.join(" ", code.id(), fileName(code), words(code), severity(code));
  }

  private static Stream<String> references(String page) {
    return REFERENCE.matcher(page).results().map(MatchResult::group);
  }

  private static String statusLine(Code code) {
    return switch (code.severity()) {
      case Severity.ERROR -> "Error; exit status " + exitStatus(code) + ".";
      case Severity.WARNING -> "Warning; the exit status does not change.";
      case Severity.NOTE -> "Note; the exit status does not change.";
    };
  }

  /** The design's table of exit statuses, by family. */
  private static int exitStatus(Code code) {
    if (code == Code.BUG_IN_DBCHECK) {
      return 1;
    }
    if (code == Code.INTERRUPTED) {
      return 130;
    }
    return switch (code.family()) {
      case USAGE -> 2;
      case CHAIN, URL -> 3;
      case GUARD -> 4;
      case NETWORK -> 5;
      case TLS -> 6;
      case LOGIN -> 7;
      case DATABASE -> 8;
      case MIGRATION -> 9;
      case SECRET -> throw new AssertionError("only warnings");
    };
  }
}

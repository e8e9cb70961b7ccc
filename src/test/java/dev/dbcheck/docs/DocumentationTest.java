package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.env.chain.NamedChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every Markdown file of the project has to keep to. */
class DocumentationTest {
  private static final Set<String> SHELL = Set.of("sh", "");
  private static final Pattern CODE = Pattern.compile("DBC\\d+");
  private static final Pattern LEAD = Pattern.compile("^(?:bad|good): +", Pattern.MULTILINE);

  private static final Pattern CHAIN =
      Pattern.compile(
          "(?:--chain |dbcheck chains |^ *chain = \")([a-z][a-z0-9@.-]*)", Pattern.MULTILINE);

  private final List<String> codes = Arrays.stream(Code.values()).map(Code::id).toList();

  static List<Markdown> files() {
    return Markdown.all();
  }

  @Test
  void isFoundInItsPlaces() {
    assertThat(files().stream().map(Markdown::toString))
        .contains("README.md", "docs/cli.md", "docs/how-to/ci.md", "examples/flyway/README.md");
  }

  @ParameterizedTest
  @MethodSource("files")
  void commandsCanBeTyped(Markdown file) {
    assertThat(commands(file).flatMap(words -> DocumentedCommandLine.fault(words).stream()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void chainsExist(Markdown file) throws IOException {
    assertThat(CHAIN.matcher(Files.readString(file.file())).results().map(m -> m.group(1)))
        .allMatch(name -> name.equals("default") || NamedChain.of(name).isPresent());
  }

  @ParameterizedTest
  @MethodSource("files")
  void linksLeadSomewhere(Markdown file) {
    List<String> broken = new ArrayList<>();
    for (String link : file.links()) {
      if (!link.startsWith("https://") && !exists(file, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void codesExist(Markdown file) throws IOException {
    assertThat(
            CODE.matcher(Files.readString(file.file())).results().map(MatchResult::group).toList())
        .isSubsetOf(codes);
  }

  @Test
  void theWorkflowInTheTextIsTheExample() throws IOException {
    assertThat(Markdown.read(Path.of("docs/how-to/ci.md")).blocks("yaml"))
        .extracting(Markdown.Block::text)
        .containsExactly(Files.readString(Path.of("examples/ci/github-actions.yml")));
  }

  /** A command's bare name in the prose is a mention, everything else can be typed as it stands. */
  private static Stream<List<String>> commands(Markdown file) {
    Stream<String> blocks =
        file.blocks().stream()
            .filter(block -> SHELL.contains(block.language()))
            .map(block -> LEAD.matcher(block.text()).replaceAll(""));
    Stream<String> spans = file.codeSpans().stream().filter(span -> span.split(" ").length > 2);
    return Stream.concat(blocks, spans)
        .flatMap(text -> ShellText.commands(text).stream())
        .filter(words -> words.getFirst().equals("dbcheck"))
        .map(words -> words.subList(1, words.size()));
  }

  private static boolean exists(Markdown file, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? file.file() : file.file().resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || Markdown.read(target).anchors().contains(parts[1]));
  }
}

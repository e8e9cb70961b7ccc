package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Keeps the command-line reference equal to what {@code --help} prints. */
class CommandLineReferenceTest {
  private static final Path PAGE = Path.of("docs", "cli.md");
  private static final String UPDATE = "dbcheck.update";

  private static final String HEAD =
      """
      # Command line

      What `--help` prints for dbcheck and each of its commands. This page is made from the program:
      `mvn test -Dtest=CommandLineReferenceTest -Ddbcheck.update=true` writes it anew.
      """;

  @Test
  void isWhatHelpPrints() throws IOException {
    String page = page(DocumentedCommandLine.parser());
    if (Boolean.getBoolean(UPDATE)) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as(
            "%s; to write it anew: mvn test -Dtest=CommandLineReferenceTest -D%s=true",
            PAGE, UPDATE)
        .isEqualTo(page);
  }

  private static String page(CommandLine root) {
    StringBuilder page = new StringBuilder(HEAD);
    append(page, root);
    for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
      append(page, command.getValue());
    }
    return page.toString();
  }

  private static void append(StringBuilder page, CommandLine command) {
    page.append("\n## ")
        .append(command.getCommandSpec().qualifiedName())
        .append("\n\n```text\n")
        .append(command.getUsageMessage(Ansi.OFF))
        .append("```\n");
  }
}

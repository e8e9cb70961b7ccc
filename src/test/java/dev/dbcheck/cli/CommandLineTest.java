package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.probe.FakePostgres;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.ReportSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  private static final Map<String, String> URL =
      Map.of("DATABASE_URL", "postgresql://app:s3cretW0rd@10.1.2.3/shop");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"resolve", "probe", "plan", "migrate", "run", "chains", "explain", "demo"})
  void everyCommandHasHelpWithExamples(String command) {
    Launch.Result result = Launch.in(folder).run(command, "--help");

    assertThat(result.out()).startsWith("Usage: dbcheck " + command).contains("Examples:");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isZero();
  }

  @Test
  void helpListsEveryCommandAndExitStatus() {
    Launch.Result result = Launch.in(folder).run("--help");

    assertThat(result.out())
        .contains("resolve", "probe", "plan", "migrate", "run", "chains", "explain", "demo")
        .contains("  4     refused by the guard", "  130   interrupted");
    assertThat(result.status()).isZero();
  }

  @Test
  void withoutACommandTheUsageIsWrong() {
    Launch.Result result = Launch.in(folder).run();

    assertThat(result.err()).startsWith("error DBC002: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void optionsBeforeTheCommandAreToldWhereTheyBelong() {
    Launch.Result result = Launch.in(folder).run("-C", ".", "resolve");

    assertThat(result.err()).contains("Write the command first");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void wrongUsageIsJsonWhereJsonIsAskedFor() {
    Launch.Result result = Launch.in(folder).run("probe", "--format", "json", "--timeout", "soon");

    ReportSchema.validate(result.out());
    assertThat(result.out()).contains("\"DBC002\"", "'soon' is not a duration");
    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void repeatsNoUrlFromTheCommandLine() {
    String url = "postgresql://app:s3cretW0rd@db.example.com/app";
    for (List<String> arguments :
        List.of(
            List.of("resolve", url),
            List.of("resolve", "postgresql://app:two", "s3cretW0rd@db.example.com/app"),
            List.of("probe", "--timeout", url),
            List.of("probe", "--expect-port", url),
            List.of("probe", "--expect-host", url),
            List.of("resolve", "--format", url),
            List.of("resolve", "--variable", url),
            List.of("resolve", "--chain", url),
            List.of("chains", url),
            List.of("resolve", "-C", url),
            List.of("resolve", "-o", url),
            List.of("explain", url),
            List.of("explain", "s3cretW0rd@db.example.com"),
            List.of(url),
            List.of("--" + url))) {
      Launch.Result result = Launch.in(folder).run(arguments.toArray(String[]::new));

      assertThat(result.status()).as("%s", arguments).isEqualTo(2);
      assertThat(result.all()).as("%s", arguments).doesNotContain("s3cretW0rd");
    }
  }

  @Test
  void leavesArgumentsOfAnotherCommandAlone() throws IOException {
    Files.writeString(folder.resolve("arguments"), "expanded");

    Launch.Result result =
        Launch.in(folder)
            .with(
                Map.of("DATABASE_URL", "postgresql://app@localhost/shop", "PATH", "/usr/bin:/bin"))
            .run(
                "run",
                "--no-probe",
                "sh",
                "-c",
                "printf '%s ' \"$@\" >given",
                "x",
                "@arguments",
                "--help",
                "-q");

    assertThat(result.status()).as(result.all()).isZero();
    assertThat(folder.resolve("given")).hasContent("@arguments --help -q ");
  }

  @Test
  void aCommandThatLibpqWouldTakeElsewhereIsNotRun() {
    Map<String, String> environment =
        Map.of("DATABASE_URL", "postgresql://app@127.0.0.1/shop", "PGHOSTADDR", "127.0.0.2");

    Launch.Result refused =
        Launch.in(folder)
            .with(environment)
            .run("run", "--no-probe", "--expect-host", "127.0.0.1", "--", "touch", "ran");

    assertThat(refused.err()).contains("DBC707", "PGHOSTADDR");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void aRefusedTargetIsNotEvenDialled() {
    try (FakePostgres server = FakePostgres.start(FakePostgres.Conversation::hang)) {
      Map<String, String> environment =
          Map.of("DATABASE_URL", "postgresql://app:pw@127.0.0.1:" + server.port() + "/shop");
      for (String command : List.of("probe", "plan", "migrate")) {
        Launch.Result refused =
            Launch.in(folder).with(environment).run(command, "--expect-database", "another");

        assertThat(refused.status()).isEqualTo(4);
      }
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void writesThroughALinkAndToWhatIsNoFile() throws IOException {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Files.createSymbolicLink(folder.resolve("link.json"), real);

    assertThat(
            Launch.in(folder)
                .with(URL)
                .run("resolve", "--format", "json", "-o", "link.json")
                .status())
        .isZero();
    assertThat(folder.resolve("link.json")).isSymbolicLink();
    ReportSchema.validate(Files.readString(real));
    assertThat(Launch.in(folder).with(URL).run("resolve", "-o", "/dev/null").status()).isZero();
    assertThat(Path.of("/dev/null"))
        .satisfies(path -> assertThat(Files.isRegularFile(path)).isFalse());
  }

  @Test
  void writesTheReportToAFileThatAppearsWhole() throws IOException {
    Launch.Result result =
        Launch.in(folder).with(URL).run("resolve", "--format", "json", "-o", "report.json");

    assertThat(result.out()).isEmpty();
    ReportSchema.validate(Files.readString(folder.resolve("report.json")));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("report.json"));
    }
  }

  @Test
  void aReportThatCannotBeWrittenIsWrongUsageBeforeAnythingIsDone() {
    Launch.Result result = Launch.in(folder).with(URL).run("resolve", "-o", "no/such/folder.txt");

    assertThat(result.err()).startsWith("error DBC005: ");
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void quietPrintsErrorsOnly() {
    assertThat(Launch.in(folder).with(URL).run("resolve", "-q").all()).isEmpty();
    Launch.Result refused =
        Launch.in(folder).with(URL).run("resolve", "-q", "--expect-port", "6543");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).startsWith("error DBC702: ");
  }

  @Test
  void coloursAreAddedWhereTheyAreAskedForAndNothingElseChanges() {
    Launch.Result plain = Launch.in(folder).with(URL).run("resolve", "--expect-port", "1");
    Launch.Result coloured =
        Launch.in(folder).with(URL).run("resolve", "--expect-port", "1", "--color", "always");

    assertThat(plain.all()).doesNotContain("\u001b");
    assertThat(coloured.all()).contains("\u001b[1;31m");
    assertThat(coloured.all().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.all());
  }

  @Test
  void aChainThatDoesNotExistIsWrongUsage() {
    for (String given : List.of("enviroment", "environment@latest")) {
      Launch.Result result = Launch.in(folder).with(URL).run("resolve", "--chain", given);

      assertThat(result.err()).startsWith("error DBC009: ").contains("environment");
      assertThat(result.status()).isEqualTo(2);
    }
  }

  @Test
  void anAppFolderThatDoesNotExistIsWrongUsage() {
    Launch.Result result = Launch.in(folder).run("resolve", "-C", "nowhere");

    assertThat(result.err()).startsWith("error DBC003: ");
    assertThat(result.status()).isEqualTo(2);
  }

  @Test
  void explainPrintsThePageInAnyCaseOfTheCode() {
    Launch.Result result = Launch.in(folder).run("explain", "dbc705");

    assertThat(result.out()).startsWith("# DBC705 ");
    assertThat(result.status()).isZero();
    assertThat(Launch.in(folder).run("explain", "DBC999").err()).startsWith("error DBC006: ");
  }
}

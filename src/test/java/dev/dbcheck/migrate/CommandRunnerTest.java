package dev.dbcheck.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.guard.Approvals;
import dev.dbcheck.target.TargetRedactor;
import dev.dbcheck.target.Target;
import dev.dbcheck.testing.DefaultSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CommandRunnerTest {
  private static final Target TARGET = Targets.of("db.example.com", 5432, "app");
  private static final Approval APPROVAL = Approvals.of(TARGET);

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatIsStillRunning() {
    started.forEach(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void handsOverTheUrlUnchangedAndTheOtherVariables() throws IOException {
    Path output = folder.resolve("out");

    CommandOutcome outcome =
        runner(Map.of("PATH", "/bin:/usr/bin", "CITY", "Lyon", "DATABASE_URL", "stale"))
            .run(
                APPROVAL,
                "DATABASE_URL",
                Map.of(),
                List.of("sh", "-c", "env >out; pwd >>out; exit 7"));

    assertThat(outcome).isEqualTo(new CommandOutcome.Exited(7));
    assertThat(Files.readAllLines(output))
        .contains(
            "CITY=Lyon",
            "DATABASE_URL=postgresql://app:" + Targets.PASSWORD + "@db.example.com:5432/app",
            folder.toRealPath().toString())
        .noneMatch(line -> line.startsWith("HOME="));
  }

  @Test
  void findsTheProgramOnThePathOfTheGivenEnvironment() throws IOException {
    program("venv/bin/tool", "exit 3");
    program("other/tool", "exit 4");
    Files.createDirectories(folder.resolve("third/tool"));

    assertThat(run(Map.of("PATH", "third:venv/bin:other"), "tool"))
        .isEqualTo(new CommandOutcome.Exited(3));
    assertThat(run(Map.of("PATH", "venv/bin:other"), "./other/tool"))
        .isEqualTo(new CommandOutcome.Exited(4));
    assertThat(run(Map.of("PATH", "/nowhere:"), "sh"))
        .isInstanceOf(CommandOutcome.NotStarted.class);
    assertThat(run(Map.of(), "sh", "-c", "exit 5")).isEqualTo(new CommandOutcome.Exited(5));
  }

  @ParameterizedTest
  @CsvSource({"alembic, the PATH", "bin/alembic, %s", "'', the PATH"})
  void saysThatThereIsNoSuchProgram(String word, String place) throws IOException {
    Files.writeString(folder.resolve("alembic"), "not executable");

    CommandOutcome outcome = run(Map.of("PATH", folder.toString()), word);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            CommandOutcome.NotStarted.class,
            notStarted -> {
              assertThat(notStarted.reason().code()).isEqualTo(Code.COMMAND_NOT_FOUND);
              assertThat(notStarted.reason().message())
                  .isEqualTo("no program %s in %s".formatted(word, place.formatted(folder)));
            });
  }

  @Test
  void saysWhyAProgramCannotBeStarted() throws IOException {
    Path file = folder.resolve("broken");
    Files.writeString(file, "#!/no/such/interpreter\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(run(Map.of("PATH", ""), "broken"))
        .isInstanceOfSatisfying(
            CommandOutcome.NotStarted.class,
            notStarted -> assertThat(notStarted.reason().detail()).isPresent());
  }

  @Test
  void warnsOfASecretInArgumentsWithoutRepeatingIt() {
    List<Diagnostic> warnings =
        runner(Map.of())
            .warnings(List.of("psql", "-c", "x" + Targets.PASSWORD, "***", TARGET.redacted()));

    assertThat(warnings)
        .extracting(Diagnostic::code, Diagnostic::message)
        .containsExactly(tuple(Code.SECRET_IN_ARGUMENTS, "word 3 of the command holds a secret"));
    assertThat(warnings.toString()).doesNotContain(Targets.PASSWORD);
  }

  @Test
  void leavesTheStandardStreamsToTheCommand() throws Exception {
    Process process = start("sh", "-c", "cat; echo to-err >&2");
    process.getOutputStream().write("from-in".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();

    assertThat(text(process.getInputStream())).isEqualTo("from-in");
    assertThat(text(process.getErrorStream())).isEqualTo("to-err\nstatus 0\n");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void passesOnTheStatusOfASignalThatEndedTheCommand() throws Exception {
    assertThat(start("sh", "-c", "kill -KILL $$").waitFor()).isEqualTo(137);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 41", "HUP, 42"})
  void forwardsASignalAndWaitsForTheCommand(String signal, int status) throws Exception {
    Process process = start("sh", "-c", traps());
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("ready");

    kill(signal, Long.toString(process.pid()));

    assertThat(output.readLine()).isEqualTo("got " + signal);
    assertThat(process.waitFor()).isEqualTo(status);
    assertThat(text(process.getErrorStream())).isEqualTo("status " + status + "\n");
  }

  @Test
  void dyingOfAForwardedSignalIsTheCommandsStatus() throws Exception {
    Process process = start("sh", "-c", "echo ready; exec sleep 60");
    assertThat(process.inputReader().readLine()).isEqualTo("ready");

    kill("TERM", Long.toString(process.pid()));

    assertThat(process.waitFor()).isEqualTo(143);
  }

  @Test
  void outlivesAnInterruptThatTheTerminalSendsToBoth() throws Exception {
    // setsid makes a process group of its own, as a terminal's foreground job has.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(command("sh", "-c", traps()));
    Process process = new ProcessBuilder(command).start();
    started.add(process);
    BufferedReader output = process.inputReader();
    assertThat(output.readLine()).isEqualTo("ready");

    kill("INT", "-" + process.pid());

    assertThat(output.readLine()).isEqualTo("got INT");
    assertThat(process.waitFor()).isEqualTo(43);
    assertThat(text(process.getErrorStream())).isEqualTo("status 43\n");
  }

  @Test
  void keepsTheUrlOutOfEveryArgument() throws Exception {
    Process process = start("sh", "-c", "echo ready; exec sleep 60");
    assertThat(process.inputReader().readLine()).isEqualTo("ready");

    assertThat(Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList())
        .hasSizeGreaterThan(1)
        .allSatisfy(running ->
            assertThat(running.info().commandLine().orElseThrow())
                .doesNotContain(Targets.PASSWORD));
  }

  /** A command that says which signal came, once, after it has taken some time to clean up. */
  private static String traps() {
    return "trap 'sleep 0.2; echo got TERM; exit 41' TERM;"
        + "trap 'sleep 0.2; echo got HUP; exit 42' HUP;"
        + "trap 'sleep 0.2; echo got INT; exit 43' INT;"
        + "echo ready; while :; do sleep 0.05; done";
  }

  private CommandRunner runner(Map<String, String> environment) {
    return new CommandRunner(environment, folder, TargetRedactor.of(TARGET));
  }

  private CommandOutcome run(Map<String, String> environment, String... command) {
    return runner(environment).run(APPROVAL, "DATABASE_URL", Map.of(), List.of(command));
  }

  private void program(String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(String... words) throws IOException {
    Process process = new ProcessBuilder(command(words)).start();
    started.add(process);
    return process;
  }

  private static List<String> command(String... words) {
    String java = ProcessHandle.current().info().command().orElseThrow();
    String classPath = System.getProperty("java.class.path");
    return DefaultSignals.of(
        Stream.concat(
                Stream.of(java, "-cp", classPath, CommandRunnerMain.class.getName()),
                Stream.of(words))
            .toList());
  }

  private static void kill(String signal, String target) throws Exception {
    assertThat(new ProcessBuilder("kill", "-s", signal, "--", target).start().waitFor()).isZero();
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}

package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.guard.Approval;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs another program as if its user had started it, with the approved URL in its environment. */
public final class CommandRunner {
  private final Map<String, String> environment;
  private final Path workingDirectory;
  private final Redactor redactor;

  /**
   * Makes a runner.
   *
   * @param environment the variables that the command gets; its {@code PATH} finds the command
   * @param workingDirectory where the command runs
   * @param redactor knows the secrets that must not stand in arguments
   */
  public CommandRunner(Map<String, String> environment, Path workingDirectory, Redactor redactor) {
    this.environment = Map.copyOf(environment);
    this.workingDirectory = workingDirectory.toAbsolutePath();
    this.redactor = Objects.requireNonNull(redactor, "redactor is null");
  }

  /** Returns one warning for each argument that holds a secret: every user can list arguments. */
  public List<Diagnostic> warnings(List<String> command) {
    List<Diagnostic> warnings = new ArrayList<>();
    for (int index = 0; index < command.size(); index++) {
      String word = command.get(index);
      if (!word.contains(Secret.MASK) && redactor.clean(word).contains(Secret.MASK)) {
        String message = "word %d of the command holds a secret".formatted(index + 1);
        warnings.add(
            Diagnostic.of(Code.SECRET_IN_ARGUMENTS, message)
                .hint("Have the command read it from its environment: every user sees arguments"));
      }
    }
    return List.copyOf(warnings);
  }

  /**
   * Runs the command and waits for it, whatever signals come: the terminal sends its own to the
   * command as well, and SIGTERM and SIGHUP are passed on. Its standard streams are dbcheck's.
   *
   * @param approval for the target whose URL, unchanged, becomes the variable's value
   * @param variable the environment variable's name
   * @param others further variables, which beat that one
   * @param command the program and its arguments; not empty
   */
  public CommandOutcome run(
      Approval approval, String variable, Map<String, Secret> others, List<String> command) {
    String word = command.getFirst();
    Optional<Path> program = new ProgramSearch(environment, workingDirectory).find(word);
    if (program.isEmpty()) {
      return new CommandOutcome.NotStarted(notFound(word));
    }
    List<String> words = new ArrayList<>(command);
    words.set(0, program.get().toString());
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(workingDirectory.toFile()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    Map<String, Secret> urls = new LinkedHashMap<>(Map.of(variable, approval.target().url()));
    urls.putAll(others);
    urls.forEach((name, url) -> builder.environment().put(name, url.reveal()));
    try (SignalForwarding forwarding = SignalForwarding.install()) {
      Process process = builder.start();
      forwarding.to(process);
      return new CommandOutcome.Exited(waitFor(process));
    } catch (IOException e) {
      return new CommandOutcome.NotStarted(
          notFound(word).detail(redactor.clean(String.valueOf(e.getMessage()))));
    }
  }

  private Diagnostic notFound(String word) {
    boolean path = word.contains("/");
    String place = path ? workingDirectory.toString() : "the PATH";
    return Diagnostic.of(
            Code.COMMAND_NOT_FOUND, "no program %s in %s".formatted(redactor.clean(word), place))
        .hint(
            path
                ? "Name it relative to that folder"
                : "Activate the app's virtual environment, or name the program's path");
  }

  private static int waitFor(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          // The command goes on in any case, and dbcheck must not end before it.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

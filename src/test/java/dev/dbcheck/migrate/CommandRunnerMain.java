package dev.dbcheck.migrate;

import dev.dbcheck.guard.Approvals;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs its arguments as a command; a test starts it as a process of its own. */
final class CommandRunnerMain {
  private CommandRunnerMain() {}

  public static void main(String[] arguments) {
    Target target = Targets.of("db.example.com", 5432, "app");
    CommandRunner runner =
        new CommandRunner(System.getenv(), Path.of(""), Redactor.knowingNothing());
    switch (runner.run(Approvals.of(target), "DATABASE_URL", Map.of(), List.of(arguments))) {
      case CommandOutcome.Exited(int status) -> {
        System.err.println("status " + status);
        System.exit(status);
      }
      case CommandOutcome.NotStarted(_) -> System.exit(2);
    }
  }
}

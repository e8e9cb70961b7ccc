package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loaded.Rejected;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules.Names;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shell that sources its files with {@code set -a}, the one that comes first for the chain last:
 * {@code set -a; . ./.env}. It runs nothing; what only a command could tell is undetermined.
 *
 * @param shell the shell
 */
public record ShellLoader(Shell shell) implements Loader {

  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    ShellVariables variables = new ShellVariables(shell, environment);
    List<Rejected> skipped = new ArrayList<>();
    for (EnvFile file : files.reversed()) {
      ShellRun run;
      try {
        run = new ShellRun(shell, file, text(file), variables);
      } catch (FlawException undecodable) {
        throw new IllegalStateException(undecodable);
      }
      try {
        run.read();
      } catch (ShellException end) {
        Rejected rejected = Rejected.in(file, end.flaw());
        boolean unknown = end.end() == ShellException.End.ALL_UNKNOWN;
        return loaded(
            unknown ? obscured(variables, rejected.origin()) : variables.exported(),
            Optional.of(rejected),
            skipped);
      }
      skipped.addAll(run.skipped());
    }
    return loaded(variables.exported(), Optional.empty(), skipped);
  }

  /** Neither shell keeps a byte that is zero. */
  private static String text(EnvFile file) throws FlawException {
    return Decoding.REPLACING_UTF_8.decode(file.bytes()).replace("\0", "");
  }

  @Override
  public boolean isEnvironmentFirst() {
    return false;
  }

  private static Loaded loaded(
      Map<String, Value> values, Optional<Rejected> rejected, List<Rejected> skipped) {
    return new Loaded(values, Names.EXACT, rejected, skipped);
  }

  private static Map<String, Value> obscured(ShellVariables variables, Origin why) {
    Map<String, Value> values = new HashMap<>(variables.exported());
    values.replaceAll((_, value) -> Value.undetermined(value.origin(), why));
    return values;
  }
}

package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules;
import dev.dbcheck.env.dialect.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An {@code .envrc}, which is a program: what it names cannot be known without running it.
 *
 * <p>Where direnv has run it, which {@code DIRENV_FILE} says, its outcome is the process
 * environment (direnv 2.32, {@code internal/cmd/env.go}).
 */
public final class EnvrcLoader implements Loader {
  private static final String ACTIVE = "DIRENV_FILE";

  /** Commands that may assign any variable, of the shell and of direnv's own library. */
  private static final Set<String> LOADING =
      Set.of(
          "dotenv",
          "dotenv_if_exists",
          "source",
          ".",
          "source_env",
          "source_env_if_exists",
          "source_up",
          "source_up_if_exists",
          "source_url",
          "eval",
          "direnv_load");

  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    Map<String, Value> variables = new HashMap<>();
    environment
        .variables()
        .forEach((name, text) -> variables.put(name, Value.of(text, Origin.environment())));
    Optional<Loaded.Rejected> loading = Optional.empty();
    for (EnvFile file : files) {
      if (!isActive(file, environment)) {
        loading = loading.or(() -> read(file, variables));
      }
    }
    return new Loaded(variables, Rules.Names.EXACT, loading, List.of());
  }

  @Override
  public boolean isEnvironmentFirst() {
    return false;
  }

  private static boolean isActive(EnvFile file, Environment environment) {
    return environment
        .get(ACTIVE)
        .filter(active -> !active.isEmpty() && active.indexOf(0) < 0)
        .map(Path::of)
        .filter(active -> active.endsWith(Path.of(file.shown()).getFileName()))
        .isPresent();
  }

  /** Returns the first line that may assign any variable; notes the names on all others. */
  private static Optional<Loaded.Rejected> read(EnvFile file, Map<String, Value> variables) {
    Optional<Loaded.Rejected> loading = Optional.empty();
    int number = 0;
    for (String line :
        new String(file.bytes(), StandardCharsets.UTF_8).lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      note(line, file.line(number), file, variables);
      if (loading.isEmpty() && LOADING.contains(line.split("\\s", 2)[0])) {
        loading = Optional.of(Loaded.Rejected.in(file, new Flaw(Flaw.Kind.COMMAND, number)));
      }
    }
    return loading;
  }

  private static void note(String line, Origin origin, EnvFile file, Map<String, Value> variables) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || !isNameCharacter(line.charAt(i))) {
        String name = line.substring(start, i);
        if (!name.isEmpty() && !file.hides(name)) {
          variables.put(name, Value.undetermined(origin, origin));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isNameCharacter(char character) {
    return character == '_' || Character.isLetterOrDigit(character);
  }
}

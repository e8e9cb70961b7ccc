package dev.dbcheck.env.dialect.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules.EnvironmentRule;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Rules.Names;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A dotenv that obeys the process environment.
 *
 * @param dotenv how it reads files if nothing is said
 * @param options what the environment can say
 */
public record DotenvLoader(ComposedLoader dotenv, DotenvOptions options) implements Loader {
  /** What the name of an encrypted file ends with. */
  public static final String VAULT = ".vault";

  @Override
  public Loaded load(List<EnvFile> files, Environment environment) {
    Optional<EnvFile> vault =
        files.stream().filter(file -> file.shown().endsWith(VAULT)).findFirst();
    if (vault.isPresent() && options.hasKey(environment)) {
      return sealed(vault.get(), environment);
    }
    ComposedLoader loader = dotenv.with(decoding(environment));
    return options.overrides(environment)
        ? loader.with(EnvironmentRule.FILE_WINS).with(FileOrder.REPLACING).load(files, environment)
        : loader.load(files, environment);
  }

  @Override
  public boolean isEnvironmentFirst() {
    return dotenv.isEnvironmentFirst() && !options.isOverriding();
  }

  @Override
  public boolean isEnvironmentFirst(Environment environment) {
    return dotenv.isEnvironmentFirst() && !options.overrides(environment);
  }

  private static Loaded sealed(EnvFile vault, Environment environment) {
    Map<String, Value> variables = new HashMap<>();
    environment
        .variables()
        .forEach((name, text) -> variables.put(name, Value.of(text, Origin.environment())));
    return new Loaded(
        variables,
        Names.EXACT,
        Optional.of(Loaded.Rejected.in(vault, new Flaw(Flaw.Kind.ENCRYPTED, 1))),
        List.of());
  }

  /** The encodings that Node.js has beside UTF-8 and ISO-8859-1 turn no env file into text. */
  private Decoding decoding(Environment environment) {
    return switch (options.encoding(environment).orElse("").toLowerCase(Locale.ROOT)) {
      case "latin1", "binary" -> Decoding.LATIN_1;
      default -> dotenv.decoding();
    };
  }
}

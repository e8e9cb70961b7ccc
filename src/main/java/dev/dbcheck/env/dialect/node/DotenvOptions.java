package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of dotenv's options the process environment can set, and what the app says itself.
 *
 * @param prefixes what stands before an option's name, the first that is set counts; none where
 *     dotenv asks the environment for no option
 * @param override what it makes of the option {@code override}
 * @param isOverriding whether the app itself has the files replace variables that are set
 * @param hasVault whether {@code DOTENV_KEY} makes it read {@code .env.vault} instead
 */
public record DotenvOptions(
    List<String> prefixes, Override override, boolean isOverriding, boolean hasVault) {
  private static final List<String> NO = List.of("false", "0", "no", "off", "");

  /** What dotenv makes of the option {@code override}. */
  public enum Override {
    UNKNOWN,
    /** In the environment, every text means yes. */
    ANY_TEXT,
    /** In the environment, {@code false}, {@code 0}, {@code no} and {@code off} mean no. */
    YES_OR_NO
  }

  public DotenvOptions {
    prefixes = List.copyOf(prefixes);
  }

  /** Returns the options of {@code config()} before 14.2 (measured with 10.0.0). */
  public static DotenvOptions none() {
    return new DotenvOptions(List.of(), Override.UNKNOWN, false, false);
  }

  /** Returns those of 14.2 to 16.0 (measured with 14.3.2). */
  public static DotenvOptions since14_2() {
    return new DotenvOptions(List.of(), Override.ANY_TEXT, false, false);
  }

  /** Returns those of 16.1 to 17 (measured with 16.6.1 and 17.4.2). */
  public static DotenvOptions since16_1() {
    return new DotenvOptions(List.of(), Override.ANY_TEXT, false, true);
  }

  /**
   * Returns those of 18 ({@code optionsFromEnv} in {@code dist/index.cjs}; measured with 18.0.10).
   */
  public static DotenvOptions since18() {
    return new DotenvOptions(
        List.of("DOTENV_", "DOTENV_CONFIG_"), Override.YES_OR_NO, false, false);
  }

  /**
   * Returns those of {@code dotenv/config}, which before 18 asked the environment for more than
   * {@code config()} ({@code lib/env-options.js}; measured with 10.0.0 and 16.6.1).
   */
  public DotenvOptions preloaded() {
    return prefixes.isEmpty()
        ? new DotenvOptions(List.of("DOTENV_CONFIG_"), override, isOverriding, hasVault)
        : this;
  }

  /** Returns those of {@code config({override: true})}. */
  public DotenvOptions overriding() {
    return new DotenvOptions(prefixes, override, override != Override.UNKNOWN, hasVault);
  }

  /** Returns the file that the environment names. */
  public Optional<String> path(Environment environment) {
    return option("PATH", environment).filter(path -> !path.isEmpty());
  }

  /** Returns whether files replace variables that are set, and later files earlier ones. */
  public boolean overrides(Environment environment) {
    Optional<String> set = option("OVERRIDE", environment);
    return isOverriding
        || switch (override) {
          case UNKNOWN -> false;
          case ANY_TEXT -> set.filter(word -> !word.isEmpty()).isPresent();
          case YES_OR_NO ->
              set.filter(word -> !NO.contains(word.toLowerCase(Locale.ROOT))).isPresent();
        };
  }

  /** Returns whether the environment holds a key for {@code .env.vault}. */
  public boolean hasKey(Environment environment) {
    return hasVault
        && (environment.isSet("DOTENV_KEY")
            || option("DOTENV_KEY", environment).filter(key -> !key.isEmpty()).isPresent());
  }

  /** Returns the encoding that the environment names. */
  Optional<String> encoding(Environment environment) {
    return option("ENCODING", environment).filter(name -> !name.isEmpty());
  }

  private Optional<String> option(String name, Environment environment) {
    return prefixes.stream()
        .map(prefix -> environment.get(prefix + name))
        .flatMap(Optional::stream)
        .findFirst();
  }
}

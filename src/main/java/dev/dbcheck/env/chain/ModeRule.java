package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a chain's mode comes from.
 *
 * @param variables the variables that set it, first wins
 * @param fallback the mode if none of them is set
 * @param known the only values of those variables that count; empty if every value does
 */
public record ModeRule(List<String> variables, Optional<String> fallback, List<String> known) {
  public ModeRule {
    variables = List.copyOf(variables);
    Objects.requireNonNull(fallback, "fallback is null");
    known = List.copyOf(known);
  }

  /** Returns a rule by which every value of the variables counts. */
  public ModeRule(List<String> variables, Optional<String> fallback) {
    this(variables, fallback, List.of());
  }

  /** Returns the rule of a chain without modes. */
  public static ModeRule none() {
    return new ModeRule(List.of(), Optional.empty());
  }

  /** Returns a rule by which a variable sets the mode. */
  public static ModeRule variable(String name, String fallback) {
    return new ModeRule(List.of(name), Optional.of(fallback));
  }

  /** Returns a rule by which a variable sets the mode, and nothing else does. */
  public static ModeRule variable(String name) {
    return new ModeRule(List.of(name), Optional.empty());
  }

  /** Returns a rule by which only an option of the loader's command sets the mode: {@code -c}. */
  public static ModeRule commandOption(String name) {
    return variable(name);
  }

  /** Returns a rule by which only an option of the app's command sets the mode: {@code --mode}. */
  public static ModeRule commandOption(String name, String fallback) {
    return variable(name, fallback);
  }

  /** Returns a rule by which only these values of the variables count. */
  public ModeRule among(String... values) {
    return new ModeRule(variables, fallback, List.of(values));
  }

  /** Returns whether the chain has modes. */
  public boolean exists() {
    return !variables.isEmpty();
  }

  /**
   * Returns the mode and what set it.
   *
   * @param chosen the mode the user named, which beats everything
   */
  public Optional<ChainUse.Mode> mode(Optional<String> chosen, Environment environment) {
    if (!exists()) {
      return Optional.empty();
    }
    return chosen
        .map(name -> new ChainUse.Mode(name, Origin.option("--mode")))
        .or(() ->
            variables.stream()
                .flatMap(name -> environment.get(name).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> known.isEmpty() || known.contains(value))
                .map(value -> new ChainUse.Mode(value, Origin.environment())))
        .or(() ->
            fallback.map(name ->
                new ChainUse.Mode(
                    name,
                    new Origin(Origin.Kind.DEFAULT, "default", java.util.OptionalInt.empty()))));
  }
}

package dev.dbcheck.env;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The process environment as an argument; it prints none of its values, which may be secrets. */
public final class Environment {
  private final Map<String, String> variables;

  private Environment(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** Returns the variables as an environment. */
  public static Environment of(Map<String, String> variables) {
    return new Environment(variables);
  }

  /** Returns a variable's value, which may be empty, or nothing if it is not set. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Returns whether a variable is set to something that is not empty. */
  public boolean isSet(String name) {
    return get(name).filter(value -> !value.isEmpty()).isPresent();
  }

  /** Returns all variables, for a child process to inherit. */
  public Map<String, String> variables() {
    return variables;
  }

  /** Returns the environment as if a variable were not set. */
  public Environment without(String name) {
    Map<String, String> others = new HashMap<>(variables);
    others.remove(name);
    return new Environment(others);
  }

  /** Returns the environment as if a variable were not set, whatever its case. */
  public Environment withoutAnyCaseOf(String name) {
    Map<String, String> others = new HashMap<>(variables);
    others.keySet().removeIf(name::equalsIgnoreCase);
    return new Environment(others);
  }

  @Override
  public String toString() {
    return variables.size() + " variables";
  }
}

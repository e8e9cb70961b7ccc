package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import java.util.List;

/** What one env loader makes of its files and the process environment. */
public interface Loader {

  /**
   * Loads files; executes nothing, and throws nothing whatever the files hold.
   *
   * @param files the existing files in the chain's order, the one that comes first for the chain at
   *     the head of the list
   * @param environment the process environment
   */
  Loaded load(List<EnvFile> files, Environment environment);

  /**
   * Loads files in a mode, which only matters to loaders whose files have sections for some modes.
   *
   * @param mode the chain's mode, empty if it has none
   */
  default Loaded load(List<EnvFile> files, Environment environment, String mode) {
    return load(files, environment);
  }

  /**
   * Returns the environment as if it did not set a variable, under none of the names by which the
   * loader would find it.
   */
  default Environment without(Environment environment, String variable) {
    return environment.without(variable);
  }

  /** Returns whether a variable of the process environment beats the files. */
  default boolean isEnvironmentFirst() {
    return true;
  }

  /** Returns the same for a process environment that may say otherwise. */
  default boolean isEnvironmentFirst(Environment environment) {
    return isEnvironmentFirst();
  }

  /** Returns whether the app gets the variables of the process environment at all. */
  default boolean isEnvironmentSeen() {
    return true;
  }
}

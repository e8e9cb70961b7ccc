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

  /** Returns whether a variable of the process environment beats the files. */
  default boolean isEnvironmentFirst() {
    return true;
  }

  /** Returns whether the app gets the variables of the process environment at all. */
  default boolean isEnvironmentSeen() {
    return true;
  }
}

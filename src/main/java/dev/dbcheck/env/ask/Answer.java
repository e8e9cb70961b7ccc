package dev.dbcheck.env.ask;

import dev.dbcheck.secret.Secret;

/** What an app's runtime answered. */
public sealed interface Answer {

  /**
   * The variable's value.
   *
   * @param runtime the program that was asked
   * @param value what it sees
   */
  record Value(String runtime, Secret value) implements Answer {}

  /**
   * The variable is not set.
   *
   * @param runtime the program that was asked
   */
  record Unset(String runtime) implements Answer {}

  /**
   * There was no answer.
   *
   * @param reason why, as a clause in lower case that holds nothing the program wrote
   */
  record None(String reason) implements Answer {}
}

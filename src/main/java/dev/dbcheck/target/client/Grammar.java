package dev.dbcheck.target.client;

/** How a client takes a text apart. */
@FunctionalInterface
public interface Grammar {

  /**
   * Returns what the client makes of the text, without a look at its surroundings; takes time
   * linear in the text's length and fails on none.
   */
  Reading read(String text);
}

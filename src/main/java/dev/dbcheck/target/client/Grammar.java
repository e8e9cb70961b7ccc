package dev.dbcheck.target.client;

/** How a client takes a text apart. */
@FunctionalInterface
public interface Grammar {

  /**
   * Returns what the client makes of the text where nothing surrounds it, as recorded; takes time
   * linear in the text's length and fails on none.
   */
  Reading read(String text);

  /**
   * Returns what the client connects with as far as the text says it: a part for which the client
   * has a default of its own is absent, so that the surroundings can be asked, and whether a file
   * is there is left to the rules about TLS.
   */
  default Reading readAsSaid(String text) {
    return read(text);
  }
}

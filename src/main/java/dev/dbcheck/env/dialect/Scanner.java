package dev.dbcheck.env.dialect;

/** Splits the text of an env file into assignments, in time linear in the text. */
@FunctionalInterface
public interface Scanner {

  /**
   * Scans a file.
   *
   * @param text the whole file, decoded, with the line ends it has; a byte-order mark that the
   *     loader does not remove is its first character
   */
  Scan scan(String text);
}

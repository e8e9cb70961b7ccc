package dev.dbcheck.target.client;

/** How well it is known what a client does. */
public enum Evidence {
  /** The client was run, and connected to real servers. */
  RAN,
  /** The client's parser was run; what it does on connecting was read in its sources. */
  PARSER_RAN,
  /** All was read in the client's sources. */
  READ_IN_SOURCES
}

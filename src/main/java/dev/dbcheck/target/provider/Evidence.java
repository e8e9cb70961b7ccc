package dev.dbcheck.target.provider;

/** How well a fact about a provider is known. */
public enum Evidence {
  /** Seen in a run of the real thing. */
  RAN,
  /** Read in the provider's documentation or in a report of its users. */
  DOC,
  /** General knowledge that nobody has checked. */
  KNOWN
}

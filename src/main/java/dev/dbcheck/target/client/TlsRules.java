package dev.dbcheck.target.client;

/** How a client decides about TLS. */
@FunctionalInterface
public interface TlsRules {
  /**
   * Returns what the client does.
   *
   * @param fields what it read from the URL
   * @param surroundings what else it may look at, as far as it obeys that
   */
  TlsBehaviour decide(Fields fields, Surroundings surroundings);
}

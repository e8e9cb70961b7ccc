package dev.dbcheck.target.client;

/** How a client decides about TLS. */
@FunctionalInterface
public interface TlsRules {
  /** Stands in while a client's rules are being written. */
  TlsRules NOT_WRITTEN =
      (_, _) -> {
        throw new UnsupportedOperationException("no rules about TLS yet");
      };

  /**
   * Returns what the client does.
   *
   * @param fields what it read from the URL
   * @param surroundings what else it may look at, as far as it obeys that
   */
  TlsBehaviour decide(Fields fields, Surroundings surroundings);
}

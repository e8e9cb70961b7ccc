package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Surroundings;
import java.util.Optional;

/**
 * What pg 8.23.1 (lib/connection-parameters.js) decides about TLS once it has its parameters: it
 * looks at the environment, and refuses settings that contradict each other.
 */
final class PgParameters {
  private static final String INVALID_NEGOTIATION = "Error: Invalid sslnegotiation value";
  private static final String VALID_NEGOTIATIONS =
      "\". Valid values are \"postgres\" and \"direct\".";

  private final PgSsl.Choice ssl;
  private final Optional<String> negotiation;

  private PgParameters(PgSsl.Choice ssl, Optional<String> negotiation) {
    this.ssl = ssl;
    this.negotiation = negotiation;
  }

  /**
   * Returns the decision.
   *
   * @param negotiation what the URL says about it, if that reaches pg
   */
  static PgParameters of(
      PgSsl.Choice ssl, Optional<String> negotiation, Surroundings surroundings) {
    PgSsl.Choice decided =
        switch (ssl) {
          case PgSsl.Choice.Unsaid _ -> ofEnvironment(surroundings);
          case PgSsl.Choice.Off off -> off;
          case PgSsl.Choice.On on -> on;
          case PgSsl.Choice.Text text -> text;
        };
    return new PgParameters(
        decided,
        negotiation
            .filter(value -> !value.isEmpty())
            .or(() -> surroundings.variable("PGSSLNEGOTIATION")));
  }

  private static PgSsl.Choice ofEnvironment(Surroundings surroundings) {
    return switch (surroundings.variable("PGSSLMODE").orElse("")) {
      case "prefer", "require", "verify-ca", "verify-full" -> PgSsl.VERIFIED;
      case "no-verify" -> PgSsl.UNVERIFIED;
      case String _ -> new PgSsl.Choice.Off();
    };
  }

  PgSsl.Choice ssl() {
    return ssl;
  }

  boolean direct() {
    return negotiation.equals(Optional.of("direct"));
  }

  /** Returns what pg says when it refuses the settings, without the value it would quote. */
  Optional<String> refusal() {
    if (invalidNegotiation().isPresent()) {
      return Optional.of(INVALID_NEGOTIATION);
    }
    return direct() && ssl instanceof PgSsl.Choice.Off
        ? Optional.of("Error: sslnegotiation=direct requires SSL to be enabled")
        : Optional.empty();
  }

  /** Refuses what pg refuses. */
  void check() throws Refusal {
    if (refusal().isPresent()) {
      throw new Refusal(
          invalidNegotiation()
              .map(value -> INVALID_NEGOTIATION + ": \"" + value + VALID_NEGOTIATIONS)
              .orElse(refusal().get()));
    }
  }

  private Optional<String> invalidNegotiation() {
    return negotiation.filter(value -> !value.equals("postgres") && !value.equals("direct"));
  }
}

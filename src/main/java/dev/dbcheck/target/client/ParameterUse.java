package dev.dbcheck.target.client;

import java.util.Objects;
import java.util.Optional;

/**
 * What a client does with one parameter.
 *
 * @param name the parameter's name, decoded
 * @param handling what becomes of it
 * @param taken the name under which the client obeys it, where that is another
 * @param error what the client or the server says to it, where it is rejected; without the value
 */
public record ParameterUse(
    String name, Handling handling, Optional<String> taken, Optional<String> error) {

  public ParameterUse {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(handling, "handling is null");
    Objects.requireNonNull(taken, "taken is null");
    Objects.requireNonNull(error, "error is null");
  }

  /** Returns a use that needs no more words. */
  public static ParameterUse of(String name, Handling handling) {
    return new ParameterUse(name, handling, Optional.empty(), Optional.empty());
  }

  /** Returns a parameter that is rejected with the client's words. */
  public static ParameterUse rejected(String name, String error) {
    return new ParameterUse(name, Handling.REJECTED, Optional.empty(), Optional.of(error));
  }

  /** Returns a parameter that the server is sent and rejects, or accepts where error is absent. */
  public static ParameterUse sent(String name, Optional<String> error) {
    return new ParameterUse(name, Handling.SENT_TO_SERVER, Optional.empty(), error);
  }
}

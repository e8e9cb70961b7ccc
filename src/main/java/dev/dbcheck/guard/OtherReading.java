package dev.dbcheck.guard;

import dev.dbcheck.target.Target;
import java.util.Objects;

/**
 * What another client would do with the URL: go elsewhere than to the target.
 *
 * @param client what the client is called, and what it is there for
 * @param where where it would go, without a secret
 * @param cause what makes it go there
 * @param target what it would change
 * @param mustAgree whether it is known that this client takes part, so that going elsewhere is
 *     reason enough; else it must meet the expectations
 */
public record OtherReading(
    String client, String where, String cause, Target target, boolean mustAgree) {
  public OtherReading {
    Objects.requireNonNull(client, "client is null");
    Objects.requireNonNull(where, "where is null");
    Objects.requireNonNull(cause, "cause is null");
    Objects.requireNonNull(target, "target is null");
  }

  /** Returns the same reading as that of other clients. */
  public OtherReading of(String clients) {
    return new OtherReading(clients, where, cause, target, mustAgree);
  }
}

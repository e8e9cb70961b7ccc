package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.client.Fallback;
import java.util.Objects;

/**
 * Something outside the URL that a client obeys here.
 *
 * @param fallback what it is
 * @param origin where it stands
 * @param part what it decides: {@code host}, {@code address}, {@code port}, {@code user}, {@code
 *     password}, {@code database}, {@code tls}, {@code options} or {@code service}
 */
public record FallbackUse(Fallback fallback, Origin origin, String part) {
  public FallbackUse {
    Objects.requireNonNull(fallback, "fallback is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(part, "part is null");
  }

  /** Returns the variable, or the file and its line. */
  public String name() {
    return switch (fallback) {
      case PASSWORD_FILE, SERVICE_FILE, ROOT_CERTIFICATE -> origin.location();
      default -> fallback.name();
    };
  }
}

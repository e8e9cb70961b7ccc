package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import java.util.Objects;
import java.util.Optional;

/** The value of a setting, which may be a secret. */
sealed interface Value {

  /** A value that may be shown. */
  record Open(String text) implements Value {
    public Open {
      Objects.requireNonNull(text, "text is null");
    }
  }

  /** A value that is never shown. */
  record Hidden(Secret secret) implements Value {
    public Hidden {
      Objects.requireNonNull(secret, "secret is null");
    }
  }

  /** Returns a value that may be shown. */
  static Value of(String text) {
    return new Open(text);
  }

  /** Returns the text unless it is a secret. */
  default Optional<String> open() {
    return switch (this) {
      case Open(String text) -> Optional.of(text);
      case Hidden _ -> Optional.empty();
    };
  }
}

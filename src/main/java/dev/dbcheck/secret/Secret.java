package dev.dbcheck.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** A text that cannot be printed by accident: a password, or a URL that holds one. */
public final class Secret {
  /** What stands in every output in the place of a secret, whatever its length. */
  public static final String MASK = "***";

  private final String value;

  private Secret(String value) {
    this.value = Objects.requireNonNull(value, "value is null");
  }

  /** Returns the text as a secret. */
  public static Secret of(String value) {
    return new Secret(value);
  }

  /** Returns the text itself; a test counts the callers. */
  public String reveal() {
    return value;
  }

  /** Returns whether the secret is the empty text. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret
        && MessageDigest.isEqual(bytes(value), bytes(secret.value));
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return MASK;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

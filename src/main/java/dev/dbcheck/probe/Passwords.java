package dev.dbcheck.probe;

import dev.dbcheck.secret.Secret;

/** The one place of this package where a secret becomes readable. */
final class Passwords {
  private Passwords() {}

  /** Returns the characters, which the receiver overwrites after use. */
  static char[] characters(Secret secret) {
    return secret.reveal().toCharArray();
  }
}

package dev.dbcheck.target.provider;

import java.util.Objects;

/**
 * A message that a provider's servers give.
 *
 * @param text a part of it that no other message has
 * @param meaning what it says about the connection
 */
record KnownMessage(String text, Fact meaning) {
  public KnownMessage {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(meaning, "meaning is null");
  }
}

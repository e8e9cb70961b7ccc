package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.libpq.Utf8Fault;
import dev.dbcheck.target.client.node.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as Rust's {@code str::from_utf8} takes them, with its words for those that are no text. */
final class Utf8 {
  private Utf8() {}

  static String text(byte[] bytes) throws Refusal {
    Optional<Utf8Fault> fault = Utf8Fault.of(bytes);
    if (fault.isPresent()) {
      throw new Refusal(fault.get().wordsOfRust());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

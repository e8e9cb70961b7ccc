package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Percent-encoding as libpq 18 decodes it: byte by byte, blanks around a part dropped.
 *
 * <p>The words of the faults were recorded with libpq 18.6.
 */
final class LibpqPercent {
  private LibpqPercent() {}

  /** Returns the decoded bytes; or nothing, and libpq has given up. */
  static Optional<byte[]> decode(String part, LibpqOptions options) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    int at = afterBlanks(bytes, 0);
    while (at < bytes.length && bytes[at] != ' ') {
      int value = bytes[at];
      if (value == '%') {
        value =
            at + 2 < bytes.length ? PercentEncoding.hexadecimal(bytes[at + 1], bytes[at + 2]) : -1;
        if (value <= 0) {
          options.fail(
              value == 0
                  ? "forbidden value %00 in percent-encoded value: \"" + part + "\""
                  : "invalid percent-encoded token: \"" + part + "\"");
          return Optional.empty();
        }
        at += 2;
      }
      decoded[length++] = (byte) value;
      at++;
    }
    if (afterBlanks(bytes, at) < bytes.length) {
      options.fail(
          "unexpected spaces found in \"" + part + "\", use percent-encoded spaces (%20) instead");
      return Optional.empty();
    }
    return Optional.of(Arrays.copyOf(decoded, length));
  }

  private static int afterBlanks(byte[] bytes, int start) {
    int at = start;
    while (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    return at;
  }
}

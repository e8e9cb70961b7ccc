package dev.dbcheck.target.client.libpq;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first place where bytes are no UTF-8.
 *
 * @param index the first wrong byte's
 * @param length how many bytes begin a character that does not go on
 * @param first the first of these, 0 to 255
 * @param ended whether the bytes end there
 */
public record Utf8Fault(int index, int length, int first, boolean ended) {

  /** Returns the first fault, if there is one. */
  public static Optional<Utf8Fault> of(byte[] bytes) {
    if (isAscii(bytes)) {
      return Optional.empty();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isMalformed()) {
      return Optional.empty();
    }
    int index = in.position();
    int first = bytes[index] & 0xff;
    boolean begins = first >= 0xc2 && first < 0xf5;
    boolean ended = begins && index + result.length() == bytes.length;
    return Optional.of(new Utf8Fault(index, result.length(), first, ended));
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the words of Python's codec. */
  String wordsOfPython() {
    String reason = "unexpected end of data";
    if (!ended) {
      boolean begins = first >= 0xc2 && first < 0xf5;
      reason = begins ? "invalid continuation byte" : "invalid start byte";
    }
    String place =
        length == 1
            ? "byte 0x%02x in position %d".formatted(first, index)
            : "bytes in position %d-%d".formatted(index, index + length - 1);
    return "'utf-8' codec can't decode " + place + ": " + reason;
  }

  /** Returns the words of Rust's standard library. */
  public String wordsOfRust() {
    return ended
        ? "incomplete utf-8 byte sequence from index " + index
        : "invalid utf-8 sequence of " + length + " bytes from index " + index;
  }
}

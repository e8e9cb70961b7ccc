package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.node.Refusal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes as Rust's {@code str::from_utf8} takes them, with its words for those that are no text. */
final class Utf8 {
  private Utf8() {}

  static String text(byte[] bytes) throws Refusal {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, false);
    if (result.isError()) {
      throw new Refusal(
          "invalid utf-8 sequence of %d bytes from index %d"
              .formatted(result.length(), in.position()));
    }
    if (in.hasRemaining()) {
      throw new Refusal("incomplete utf-8 byte sequence from index " + in.position());
    }
    return out.flip().toString();
  }
}

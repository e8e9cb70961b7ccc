package dev.dbcheck.env.dialect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Text in which bytes that are not UTF-8 are still to be told apart, for scanners of loaders that
 * look at bytes: U+DC80 stands for the byte 0x80, and so on.
 */
public final class LoneBytes {
  private static final int OFFSET = 0xDC00;
  private static final char FIRST = (char) (OFFSET + 0x80);
  private static final char LAST = (char) (OFFSET + 0xFF);
  private static final char REPLACEMENT = '\uFFFD';

  private LoneBytes() {}

  /** Decodes UTF-8 as Go does, to which each byte that is not part of a character stands alone. */
  static String decode(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (decoder.decode(in, out, true).isError()) {
      out.put((char) (OFFSET + (in.get() & 0xFF)));
      decoder.reset();
    }
    return out.flip().toString();
  }

  /** Returns the byte that a character stands for, or -1 if it is a character. */
  public static int byteAt(CharSequence text, int index) {
    char c = text.charAt(index);
    boolean isSecondHalf = index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    return c >= FIRST && c <= LAST && !isSecondHalf ? c - OFFSET : -1;
  }

  /** Returns the text with U+FFFD in the place of each such byte. */
  public static String readable(String text) {
    StringBuilder readable = null;
    for (int i = 0; i < text.length(); i++) {
      if (byteAt(text, i) >= 0) {
        readable = readable == null ? new StringBuilder(text) : readable;
        readable.setCharAt(i, REPLACEMENT);
      }
    }
    return readable == null ? text : readable.toString();
  }
}

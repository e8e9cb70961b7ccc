package dev.dbcheck.target.client.node;

import dev.dbcheck.target.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as the URL Standard has it: bytes of UTF-8, and what is no escape stays. */
public final class Percent {
  private static final String DIGITS = "0123456789ABCDEF";

  private Percent() {}

  /** Returns the text with the characters of a set encoded. */
  static String encode(String text, PercentSet set) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (set.has(codePoint)) {
        append(encoded, codePoint);
      } else {
        encoded.append((char) codePoint);
      }
    }
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int codePoint) {
    for (byte one : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
      encoded.append('%').append(DIGITS.charAt(one >> 4 & 15)).append(DIGITS.charAt(one & 15));
    }
  }

  /** Returns the bytes that the text stands for. */
  public static byte[] decode(String text) {
    return decodeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] decodeBytes(byte[] bytes) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int escaped =
          bytes[i] == '%' && i + 2 < bytes.length
              ? PercentEncoding.hexadecimal(bytes[i + 1], bytes[i + 2])
              : -1;
      decoded.write(escaped < 0 ? bytes[i] : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    return decoded.toByteArray();
  }

  /** Returns the text decoded; bytes that are no UTF-8 become replacement characters. */
  static String decodeLeniently(String text) {
    return text.indexOf('%') < 0 ? text : new String(decode(text), StandardCharsets.UTF_8);
  }
}

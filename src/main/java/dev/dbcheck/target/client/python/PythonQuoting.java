package dev.dbcheck.target.client.python;

import dev.dbcheck.target.PercentEncoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as {@code urllib.parse} of Python 3.14 has it. */
final class PythonQuoting {
  /** Java takes an encoded surrogate for one bad sequence, Python for three. */
  private static final byte LEAD_OF_SURROGATE = (byte) 0xed;

  private static final byte NEVER_VALID = (byte) 0xff;

  private PythonQuoting() {}

  /** Returns {@code unquote(text)}: a bad % stays, and bytes that are no UTF-8 become U+FFFD. */
  static String unquote(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        flush(run, decoded);
        decoded.append(c);
        continue;
      }
      int value = escaped(text, i);
      run.write(value < 0 ? c : value);
      i += value < 0 ? 0 : 2;
    }
    flush(run, decoded);
    return decoded.toString();
  }

  /** Only bytes between two characters outside of ASCII are decoded together. */
  private static void flush(ByteArrayOutputStream run, StringBuilder decoded) {
    byte[] bytes = run.toByteArray();
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == LEAD_OF_SURROGATE && (bytes[i + 1] & 0xe0) == 0xa0) {
        bytes[i] = NEVER_VALID;
      }
    }
    decoded.append(new String(bytes, StandardCharsets.UTF_8));
    run.reset();
  }

  private static int escaped(String text, int at) {
    return text.charAt(at) == '%' && at + 2 < text.length()
        ? PercentEncoding.hexadecimal(text.charAt(at + 1), text.charAt(at + 2))
        : -1;
  }

  /** Returns {@code unquote_plus(text)}. */
  static String unquotePlus(String text) {
    return unquote(text.replace('+', ' '));
  }

  /** Returns {@code quote(text, safe)}. */
  static String quote(String text, String safe) {
    return PercentEncoding.encode(text, safe);
  }
}

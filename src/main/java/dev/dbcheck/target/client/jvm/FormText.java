package dev.dbcheck.target.client.jvm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes as r2dbc-spi 1.0.0 does: a form's encoding, in which bytes that are no UTF-8 survive. */
final class FormText {
  private FormText() {}

  /**
   * Returns the text decoded.
   *
   * @throws IllegalArgumentException with r2dbc's words where it is malformed
   */
  static String decode(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '%') {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (at + 2 < text.length() && text.charAt(at) == '%') {
          bytes.write(hexadecimal(text.substring(at + 1, at + 3)));
          at += 3;
        }
        if (at < text.length() && text.charAt(at) == '%') {
          throw new IllegalArgumentException("URLDecoder: Incomplete trailing escape (%) pattern");
        }
        decoded.append(bytes.toString(StandardCharsets.UTF_8));
      } else {
        decoded.append(c == '+' ? ' ' : c);
        at++;
      }
    }
    return decoded.toString();
  }

  private static int hexadecimal(String digits) {
    int value;
    try {
      value = Integer.parseInt(digits, 16);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "URLDecoder: Illegal hex characters in escape (%) pattern - " + e.getMessage(), e);
    }
    if (value < 0) {
      throw new IllegalArgumentException(
          "URLDecoder: Illegal hex characters in escape (%) pattern - negative value");
    }
    return value;
  }
}

package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Printing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Go's strings, which are bytes: here a string of which each character stands for one byte, so that
 * what Go does byte by byte is done on bytes here too.
 */
final class GoText {
  private static final HexFormat HEX = HexFormat.of();
  private static final String NAMED = "\u0007\b\f\n\r\t\u000B";
  private static final String NAMES = "abfnrtv";

  private GoText() {}

  /** Returns the bytes of a text in UTF-8. */
  static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** Returns the text of bytes, with U+FFFD for each byte that is not part of UTF-8. */
  static String text(String bytes) {
    if (isAscii(bytes)) {
      return bytes;
    }
    StringBuilder text = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); ) {
      int length = sequence(bytes, i);
      text.append(length == 0 ? "\uFFFD" : decoded(bytes, i, length));
      i += Math.max(length, 1);
    }
    return text.toString();
  }

  private static boolean isAscii(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(String bytes, int start, int length) {
    String one = bytes.substring(start, start + length);
    return length == 1
        ? one
        : new String(one.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Returns how many bytes the well-formed sequence at a place has, or 0 where there is none. */
  private static int sequence(String bytes, int start) {
    int first = bytes.charAt(start);
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || start + length > bytes.length()) {
      return 0;
    }
    int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    for (int i = 1; i < length; i++) {
      int next = bytes.charAt(start + i);
      if (next < (i == 1 ? lowest : 0x80) || next > (i == 1 ? highest : 0xBF)) {
        return 0;
      }
    }
    return length;
  }

  /** Returns the bytes without certain ones at both ends. */
  static String trim(String bytes, String dropped) {
    int end = bytes.length();
    while (end > 0 && dropped.indexOf(bytes.charAt(end - 1)) >= 0) {
      end--;
    }
    return trimLeft(bytes.substring(0, end), dropped);
  }

  /** Returns the bytes without certain ones at the start. */
  static String trimLeft(String bytes, String dropped) {
    int start = 0;
    while (start < bytes.length() && dropped.indexOf(bytes.charAt(start)) >= 0) {
      start++;
    }
    return bytes.substring(start);
  }

  /** Returns the bytes in double quotes, as {@code strconv.Quote} of Go shows them. */
  static String quote(String bytes) {
    StringBuilder quoted = new StringBuilder(bytes.length() + 2).append('"');
    for (int i = 0; i < bytes.length(); ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        quoted.append("\\x" + HEX.toHexDigits((byte) bytes.charAt(i)));
      } else {
        append(quoted, decoded(bytes, i, length).codePointAt(0));
      }
      i += Math.max(length, 1);
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append((char) c);
    } else if (Printing.isPrintable(c)) {
      quoted.append(bytes(Character.toString(c)));
    } else if (NAMED.indexOf(c) >= 0) {
      quoted.append('\\').append(NAMES.charAt(NAMED.indexOf(c)));
    } else if (c < ' ' || c == 0x7F) {
      quoted.append("\\x" + HEX.toHexDigits((byte) c));
    } else {
      quoted.append(c < 0x10000 ? "\\u" + HEX.toHexDigits(c, 4) : "\\U" + HEX.toHexDigits(c, 8));
    }
  }
}

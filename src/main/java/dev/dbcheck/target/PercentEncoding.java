package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Percent-encoding as libpq reads it, and form encoding as pgjdbc reads it. */
public final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /** Returns the decoded text; a malformed part is reported and returned as it stands. */
  static String decode(String text, Grammar grammar, String part, Findings findings) {
    return decode(
        text,
        grammar,
        fault ->
            findings.add(
                Code.PERCENT_ENCODING_MALFORMED,
                "the " + part + " " + fault,
                "Write a literal % as %25"));
  }

  /** Returns the decoded text, or the text as it stands where it is malformed. */
  static String decodeLeniently(String text, Grammar grammar) {
    return decode(text, grammar, fault -> {});
  }

  private static String decode(String text, Grammar grammar, Consumer<String> faults) {
    boolean plusIsSpace = grammar == Grammar.JDBC;
    if (text.indexOf('%') < 0 && !(plusIsSpace && text.indexOf('+') >= 0)) {
      return text;
    }
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] == '%') {
        int value = i + 2 < raw.length ? hexadecimal(raw[i + 1], raw[i + 2]) : -1;
        if (value <= 0) {
          faults.accept(value == 0 ? "holds %00" : "holds a % without two hexadecimal digits");
          return text;
        }
        decoded.write(value);
        i += 2;
      } else {
        decoded.write(plusIsSpace && raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return text(decoded.toByteArray(), text, faults);
  }

  /** Returns the byte that two hexadecimal digits of ASCII stand for, or -1. */
  public static int hexadecimal(int high, int low) {
    int first = digit(high);
    int second = digit(low);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }

  /** Returns the value of a hexadecimal digit of ASCII, or -1. */
  public static int digit(int character) {
    return character > 0x7f ? -1 : Character.digit(character, 16);
  }

  private static String text(byte[] bytes, String original, Consumer<String> faults) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.accept("holds percent-encoded bytes that are not UTF-8");
      return original;
    }
  }

  /** Returns the text with all but RFC 3986's unreserved characters encoded. */
  public static String encode(String text) {
    return encode(text, "");
  }

  /** Returns the same, with further characters and letters of every script left readable. */
  static String encodeReadably(String text, String alsoKept) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c > 127 ? Character.isLetter(c) : isKept((char) c, alsoKept)) {
        encoded.appendCodePoint(c);
      } else {
        encoded.append(encode(Character.toString(c), alsoKept));
      }
    }
    return encoded.toString();
  }

  /** Returns the same, with further characters of ASCII left as they are. */
  public static String encode(String text, String alsoKept) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (isKept(c, alsoKept)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }

  private static boolean isKept(char c, String alsoKept) {
    boolean unreserved = c < 128 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
    return unreserved || alsoKept.indexOf(c) >= 0;
  }
}

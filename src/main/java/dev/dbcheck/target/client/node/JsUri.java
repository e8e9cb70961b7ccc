package dev.dbcheck.target.client.node;

import dev.dbcheck.target.PercentEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JavaScript's encodeURI, decodeURI and decodeURIComponent (ECMAScript 2025, section 19.2.6). */
final class JsUri {
  private static final String KEPT_BY_DECODE_URI = ";/?:@&=+$,#";

  private JsUri() {}

  /** Returns the text with all encoded that may stand in no URL, percent signs included. */
  static String encode(String text) throws Refusal {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          throw malformed();
        }
        i++;
      }
    }
    return Percent.encode(text, PercentSet.ENCODE_URI);
  }

  /** Returns the text decoded, but for the escapes of characters that divide a URL. */
  static String decode(String text) throws Refusal {
    return decode(text, KEPT_BY_DECODE_URI);
  }

  /** Returns the text decoded. */
  static String decodeComponent(String text) throws Refusal {
    return decode(text, "");
  }

  private static String decode(String text, String kept) throws Refusal {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) != '%') {
        decoded.append(text.charAt(i++));
        continue;
      }
      int first = escaped(text, i);
      int length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      if (first < 0x80 && kept.indexOf(first) >= 0) {
        decoded.append(text, i, i + 3);
      } else {
        decoded.append(character(text, i, length));
      }
      i += 3 * length;
    }
    return decoded.toString();
  }

  private static String character(String text, int start, int length) throws Refusal {
    if (length == 1) {
      return String.valueOf((char) escaped(text, start));
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) escaped(text, start + 3 * i);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw malformed();
    }
  }

  private static int escaped(String text, int at) throws Refusal {
    if (at + 2 >= text.length() || text.charAt(at) != '%') {
      throw malformed();
    }
    int escaped = PercentEncoding.hexadecimal(text.charAt(at + 1), text.charAt(at + 2));
    if (escaped < 0) {
      throw malformed();
    }
    return escaped;
  }

  private static Refusal malformed() {
    return new Refusal("URIError: URI malformed");
  }
}

package dev.dbcheck.target.client.go;

import dev.dbcheck.target.PercentEncoding;

/**
 * The parts of a URL between which Go's {@code net/url} tells on escaping, with the characters that
 * each of them keeps besides letters, digits and {@code -._~} (encoding_table.go of Go 1.27).
 */
enum GoEncoding {
  PATH("$&+,/:;=@"),
  HOST("!\"$&'()*+,:;<=>[]"),
  ZONE("!\"$&'()*+,:;<=>[]"),
  USER_PASSWORD("$&+,;="),
  QUERY_COMPONENT(""),
  FRAGMENT("!$&()*+,/:;=?@");

  private static final String HEX = "0123456789ABCDEF";

  private final String kept;

  GoEncoding(String kept) {
    this.kept = kept;
  }

  /** Returns whether the part writes a character with a percent sign. */
  boolean escapes(char c) {
    return !isUnreserved(c) && kept.indexOf(c) < 0;
  }

  private static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "-._~".indexOf(c) >= 0;
  }

  /** Returns the bytes with those escaped that the part does not keep. */
  String escape(String bytes) {
    StringBuilder escaped = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (!escapes(c)) {
        escaped.append(c);
      } else if (c == ' ' && this == QUERY_COMPONENT) {
        escaped.append('+');
      } else {
        escaped.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return escaped.toString();
  }

  /** Returns the bytes unescaped. */
  String unescape(String bytes) throws GoError {
    StringBuilder unescaped = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '%') {
        unescaped.append(escaped(bytes, i));
        i += 2;
      } else if (c == '+' && this == QUERY_COMPONENT) {
        unescaped.append(' ');
      } else if ((this == HOST || this == ZONE) && c < 0x80 && escapes(c)) {
        throw new GoError("invalid character " + GoText.quote("" + c) + " in host name");
      } else {
        unescaped.append(c);
      }
    }
    return unescaped.toString();
  }

  private char escaped(String bytes, int start) throws GoError {
    String triple = bytes.substring(start, Math.min(start + 3, bytes.length()));
    int high = triple.length() < 3 ? -1 : PercentEncoding.digit(triple.charAt(1));
    int low = triple.length() < 3 ? -1 : PercentEncoding.digit(triple.charAt(2));
    boolean allowed = high >= 0 && low >= 0;
    char value = (char) (allowed ? high * 16 + low : 0);
    if (allowed && !triple.equals("%25")) {
      // A host may escape bytes beyond ASCII alone, and a zone what a host may hold, and a space.
      allowed =
          switch (this) {
            case HOST -> high >= 8;
            case ZONE -> value == ' ' || !HOST.escapes(value);
            case PATH, USER_PASSWORD, QUERY_COMPONENT, FRAGMENT -> true;
          };
    }
    if (!allowed) {
      throw new GoError("invalid URL escape " + GoText.quote(triple));
    }
    return value;
  }

  /** Returns whether escaped bytes can stand in a URL as they are. */
  boolean isValidEncoded(String bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if ("!$&'()*+,;=:@[]%".indexOf(c) < 0 && escapes(c)) {
        return false;
      }
    }
    return true;
  }
}

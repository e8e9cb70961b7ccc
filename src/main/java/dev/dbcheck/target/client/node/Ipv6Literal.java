package dev.dbcheck.target.client.node;

import dev.dbcheck.target.PercentEncoding;
import java.util.OptionalInt;

/** IPv6 addresses as the URL Standard reads and writes them: a tail in dots, no zone. */
public final class Ipv6Literal {
  private static final int PIECES = 8;

  private final String text;
  private final int[] pieces = new int[PIECES];
  private int at;
  private int piece;
  private int gap = -1;

  private Ipv6Literal(String text) {
    this.text = text;
  }

  /** Returns the address between the brackets in its shortest form, without brackets. */
  public static String shortest(String text) throws Refusal {
    Ipv6Literal literal = new Ipv6Literal(text);
    literal.read();
    return literal.written();
  }

  private void read() throws Refusal {
    if (text.startsWith("::")) {
      at = 2;
      gap = ++piece;
    } else if (text.startsWith(":")) {
      throw UrlFault.IPV6.refusal();
    }
    while (at < text.length()) {
      require(piece < PIECES);
      if (text.charAt(at) == ':') {
        require(gap < 0);
        at++;
        gap = ++piece;
      } else {
        readPiece();
      }
    }
    if (gap < 0) {
      require(piece == PIECES);
    } else {
      int moved = piece - gap;
      System.arraycopy(pieces, gap, pieces, PIECES - moved, moved);
      for (int i = gap; i < PIECES - moved; i++) {
        pieces[i] = 0;
      }
    }
  }

  private void readPiece() throws Refusal {
    int start = at;
    int value = 0;
    while (at < text.length() && at - start < 4 && PercentEncoding.digit(text.charAt(at)) >= 0) {
      value = value << 4 | PercentEncoding.digit(text.charAt(at++));
    }
    if (at < text.length() && text.charAt(at) == '.') {
      require(at > start && piece <= PIECES - 2);
      at = start;
      readDots();
      return;
    }
    if (at < text.length()) {
      require(text.charAt(at) == ':' && at + 1 < text.length());
      at++;
    }
    pieces[piece++] = value;
  }

  private void readDots() throws Refusal {
    for (int i = 0; i < 4; i++) {
      if (i > 0) {
        require(at < text.length() && text.charAt(at) == '.');
        at++;
      }
      int number = octet().orElseThrow(UrlFault.IPV6::refusal);
      pieces[piece] = pieces[piece] << 8 | number;
      piece += i % 2;
    }
    require(at == text.length());
  }

  private OptionalInt octet() {
    int start = at;
    int value = 0;
    while (at < text.length() && isDigit(text.charAt(at)) && value <= 255) {
      boolean leadingZero = at > start && value == 0;
      value = leadingZero ? 256 : value * 10 + text.charAt(at) - '0';
      at++;
    }
    return at == start || value > 255 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static void require(boolean condition) throws Refusal {
    if (!condition) {
      throw UrlFault.IPV6.refusal();
    }
  }

  private String written() {
    int start = -1;
    int longest = 1;
    for (int i = 0; i < PIECES; i++) {
      int end = i;
      while (end < PIECES && pieces[end] == 0) {
        end++;
      }
      if (end - i > longest) {
        start = i;
        longest = end - i;
      }
    }
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == start) {
        written.append(i == 0 ? "::" : ":");
        i += longest - 1;
      } else {
        written.append(Integer.toHexString(pieces[i])).append(i == PIECES - 1 ? "" : ":");
      }
    }
    return written.toString();
  }
}

package dev.dbcheck.target.client.python;

import java.math.BigInteger;

/** Texts that Python takes for integers (CPython 3.14). */
final class PythonInteger {
  /** {@code sys.int_info.default_max_str_digits}. */
  private static final int MAXIMAL_DIGITS = 4300;

  /**
   * The characters that {@code str.isdigit()} accepts though {@code int()} does not: those of
   * Unicode's Numeric_Type Digit; first and last of each range, recorded from CPython 3.14.
   */
  private static final int[] DIGITS_OF_NO_NUMBER = {
    0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080,
    0x2089, 0x2460, 0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5, 0x24fd, 0x24ff,
    0x24ff, 0x2776, 0x277e, 0x2780, 0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43, 0x10e60, 0x10e68,
    0x11052, 0x1105a, 0x1f100, 0x1f10a
  };

  private PythonInteger() {}

  /** Returns {@code int(text)}. */
  static BigInteger of(String text) throws PythonError {
    int end = text.length();
    int start = 0;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = start < end && text.charAt(start) == '-';
    if (negative || start < end && text.charAt(start) == '+') {
      start++;
    }
    String digits = digits(text, start, end);
    if (digits.length() > MAXIMAL_DIGITS) {
      throw PythonError.value(
          "Exceeds the limit (4300 digits) for integer string conversion: value has "
              + digits.length()
              + " digits; use sys.set_int_max_str_digits() to increase the limit");
    }
    BigInteger value = new BigInteger(digits);
    return negative ? value.negate() : value;
  }

  /** One underscore may stand between two digits. */
  private static String digits(String text, int start, int end) throws PythonError {
    StringBuilder digits = new StringBuilder();
    boolean afterDigit = false;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0 && Character.isDigit(c)) {
        digits.append((char) ('0' + digit));
        afterDigit = true;
      } else if (c == '_' && afterDigit) {
        afterDigit = false;
      } else {
        throw PythonText.noInteger(text);
      }
    }
    if (!afterDigit) {
      throw PythonText.noInteger(text);
    }
    return digits.toString();
  }

  /** Other control characters count as space to {@code str.strip()}, but not here. */
  private static boolean isSpace(char c) {
    return c < 128 ? c == ' ' || c >= '\t' && c <= '\r' : Character.isSpaceChar(c) || c == 0x85;
  }

  /** Returns {@code text.isdigit()}. */
  static boolean isDigits(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(PythonInteger::isDigit);
  }

  private static boolean isDigit(int c) {
    if (Character.isDigit(c)) {
      return true;
    }
    for (int i = 0; i < DIGITS_OF_NO_NUMBER.length; i += 2) {
      if (c >= DIGITS_OF_NO_NUMBER[i] && c <= DIGITS_OF_NO_NUMBER[i + 1]) {
        return true;
      }
    }
    return false;
  }
}

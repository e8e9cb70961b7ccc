package dev.dbcheck.target.client.go;

import java.math.BigInteger;

/** Reads decimal numbers as Go's {@code strconv} does. */
final class GoNumber {
  private GoNumber() {}

  /** Returns a number without a sign that fits a number of bits. */
  static long unsigned(String text, int bits) throws GoError {
    return number("ParseUint", text, text, BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
  }

  /** Returns a number that may have a sign and fits a number of bits with it. */
  static long signed(String text, int bits) throws GoError {
    boolean minus = text.startsWith("-");
    BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
    long number =
        number(
            "ParseInt",
            text,
            minus || text.startsWith("+") ? text.substring(1) : text,
            minus ? limit : limit.subtract(BigInteger.ONE));
    return minus ? -number : number;
  }

  private static long number(String function, String text, String digits, BigInteger most)
      throws GoError {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw fault(function, text, "invalid syntax");
    }
    String significant = digits.substring(leadingZeros(digits));
    // Twenty digits are more than 64 bits hold; more are not worth the time they take.
    if (significant.length() > 20 || new BigInteger(significant).compareTo(most) > 0) {
      throw fault(function, text, "value out of range");
    }
    return new BigInteger(significant).longValue();
  }

  private static int leadingZeros(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }

  private static GoError fault(String function, String text, String why) {
    return new GoError("strconv." + function + ": parsing " + GoText.quote(text) + ": " + why);
  }
}

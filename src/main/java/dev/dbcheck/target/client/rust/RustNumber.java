package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.node.Refusal;
import java.math.BigInteger;

/** Unsigned numbers as Rust's {@code parse} takes them, with its words for what is none. */
final class RustNumber {
  static final BigInteger U16 = BigInteger.valueOf(0xffff);
  static final BigInteger U64 = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

  private RustNumber() {}

  /** Returns the number's digits without a sign and leading zeros. */
  static String unsigned(String text, BigInteger most) throws Refusal {
    if (text.isEmpty()) {
      throw new Refusal("cannot parse integer from empty string");
    }
    String digits = text.startsWith("+") ? text.substring(1) : text;
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < digits.length(); i++) {
      char one = digits.charAt(i);
      if (one < '0' || one > '9') {
        throw invalidDigit();
      }
      value = value.multiply(BigInteger.TEN).add(BigInteger.valueOf(one - '0'));
      if (value.compareTo(most) > 0) {
        throw new Refusal("number too large to fit in target type");
      }
    }
    if (digits.isEmpty()) {
      throw invalidDigit();
    }
    return value.toString();
  }

  private static Refusal invalidDigit() {
    return new Refusal("invalid digit found in string");
  }
}

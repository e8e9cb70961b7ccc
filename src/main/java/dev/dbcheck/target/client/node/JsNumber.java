package dev.dbcheck.target.client.node;

import java.math.BigDecimal;
import java.util.Optional;

/** JavaScript's parseInt, and its way to write the number again. */
final class JsNumber {
  /** From here on JavaScript writes an exponent. */
  private static final double EXPONENT = 1e21;

  private static final String WHITE_SPACE =
      "\t\n\u000b\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";

  private JsNumber() {}

  /** Returns {@code parseInt(text, 10)}, or nothing where that is not a number. */
  static Optional<String> decimal(String text) {
    return written(unsigned(text), text, 10);
  }

  /** Returns {@code parseInt(text)}, which takes {@code 0x10} for hexadecimal. */
  static Optional<String> integer(String text) {
    String digits = unsigned(text);
    return digits.startsWith("0x") || digits.startsWith("0X")
        ? written(digits.substring(2), text, 16)
        : written(digits, text, 10);
  }

  private static String unsigned(String text) {
    String trimmed = trimmed(text);
    return trimmed.startsWith("-") || trimmed.startsWith("+") ? trimmed.substring(1) : trimmed;
  }

  private static String trimmed(String text) {
    int start = 0;
    while (start < text.length() && isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean isSpace(char one) {
    return WHITE_SPACE.indexOf(one) >= 0 || one >= 0x2000 && one <= 0x200a;
  }

  private static Optional<String> written(String digits, String text, int radix) {
    int end = 0;
    double value = 0;
    while (end < digits.length() && isDigit(digits.charAt(end), radix)) {
      value = value * radix + Character.digit(digits.charAt(end++), radix);
    }
    if (end == 0) {
      return Optional.empty();
    }
    double exact = radix == 10 ? Double.parseDouble(digits.substring(0, end)) : value;
    boolean negative = exact != 0 && trimmed(text).startsWith("-");
    return Optional.of((negative ? "-" : "") + written(exact));
  }

  private static boolean isDigit(char one, int radix) {
    return one < 0x80 && Character.digit(one, radix) >= 0;
  }

  private static String written(double value) {
    if (Double.isInfinite(value)) {
      return "Infinity";
    }
    if (value < EXPONENT) {
      return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
    String[] parts = Double.toString(value).split("E");
    return parts[0].replaceFirst("\\.0$", "") + "e+" + parts[1];
  }
}

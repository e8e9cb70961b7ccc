package dev.dbcheck.target.client.node;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** IPv4 addresses as the URL Standard reads them: octal, hexadecimal, or fewer than four parts. */
final class Ipv4Number {
  /** More digits than any address has in any notation, leading zeros aside. */
  private static final int MOST_DIGITS = 12;

  private Ipv4Number() {}

  /** Returns whether a name can only be an address, for its last part is a number. */
  static boolean ends(String domain) {
    List<String> parts = parts(domain);
    return !parts.isEmpty()
        && (isAll(parts.getLast(), 10) && !parts.getLast().isEmpty()
            || number(parts.getLast()).isPresent());
  }

  /** Returns the address in four decimal parts. */
  static String dotted(String domain) throws Refusal {
    List<String> parts = parts(domain);
    if (parts.size() > 4) {
      throw UrlFault.IPV4.refusal();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long most = i < parts.size() - 1 ? 0xff : 0xffffffffL >> 8 * i;
      long value = number(parts.get(i)).orElseThrow(UrlFault.IPV4::refusal);
      if (value > most) {
        throw UrlFault.IPV4.refusal();
      }
      address |= i < parts.size() - 1 ? value << 8 * (3 - i) : value;
    }
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
  }

  private static List<String> parts(String domain) {
    List<String> parts = Arrays.asList(domain.split("\\.", -1));
    boolean dotAtEnd = parts.size() > 1 && parts.getLast().isEmpty();
    return dotAtEnd ? parts.subList(0, parts.size() - 1) : parts;
  }

  private static Optional<Long> number(String part) {
    if (part.isEmpty()) {
      return Optional.empty();
    }
    boolean hexadecimal = part.startsWith("0x") || part.startsWith("0X");
    boolean octal = !hexadecimal && part.length() > 1 && part.startsWith("0");
    int radix = hexadecimal ? 16 : octal ? 8 : 10;
    String digits = part.substring(hexadecimal ? 2 : octal ? 1 : 0);
    if (!isAll(digits, radix)) {
      return Optional.empty();
    }
    String significant = digits.replaceFirst("^0+", "");
    return Optional.of(
        significant.isEmpty()
            ? 0
            : significant.length() > MOST_DIGITS
                ? Long.MAX_VALUE
                : new BigInteger(significant, radix).longValue());
  }

  private static boolean isAll(String digits, int radix) {
    return digits.chars().allMatch(one -> one < 0x80 && Character.digit(one, radix) >= 0);
  }
}

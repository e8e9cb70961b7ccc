package dev.dbcheck.target.client.python;

import java.util.List;

/** Texts that {@code ipaddress.ip_address} of Python 3.14 takes for an address. */
final class PythonAddress {
  private static final int PARTS = 8;

  private PythonAddress() {}

  static boolean isVersion4(String text) {
    String[] octets = text.split("\\.", -1);
    if (octets.length != 4) {
      return false;
    }
    for (String octet : octets) {
      boolean digits =
          !octet.isEmpty()
              && octet.length() <= 3
              && octet.chars().allMatch(c -> c >= '0' && c <= '9');
      boolean leadingZero = octet.length() > 1 && octet.charAt(0) == '0';
      if (!digits || leadingZero || Integer.parseInt(octet) > 255) {
        return false;
      }
    }
    return true;
  }

  /** A zone may follow a %, and may be anything but empty or with another %. */
  static boolean isVersion6(String text) {
    int percent = text.indexOf('%');
    String zone = percent < 0 ? "x" : text.substring(percent + 1);
    if (zone.isEmpty() || zone.indexOf('%') >= 0 || text.indexOf('/') >= 0) {
      return false;
    }
    String address = percent < 0 ? text : text.substring(0, percent);
    int colon = address.lastIndexOf(':');
    if (address.indexOf('.', colon + 1) >= 0) {
      if (!isVersion4(address.substring(colon + 1))) {
        return false;
      }
      address = address.substring(0, colon + 1) + "0:0";
    }
    return isOfHextets(List.of(address.split(":", PARTS + 3)));
  }

  private static boolean isOfHextets(List<String> parts) {
    int count = parts.size();
    if (count < 3 || count > PARTS + 1) {
      return false;
    }
    int skipped = parts.subList(1, count - 1).indexOf("") + 1;
    if (skipped != parts.subList(1, count - 1).lastIndexOf("") + 1) {
      return false;
    }
    boolean emptyFirst = parts.getFirst().isEmpty();
    boolean emptyLast = parts.getLast().isEmpty();
    boolean wellFormed =
        skipped == 0
            ? count == PARTS && !emptyFirst && !emptyLast
            : (!emptyFirst || skipped == 1)
                && (!emptyLast || skipped == count - 2)
                && count - 1 - (emptyFirst ? 1 : 0) - (emptyLast ? 1 : 0) < PARTS;
    return wellFormed && parts.stream().allMatch(PythonAddress::isHextet);
  }

  private static boolean isHextet(String part) {
    return part.length() <= 4 && part.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }
}

package dev.dbcheck.target.client.go;

import java.util.Optional;

/** Reads literal addresses as {@code net/netip} of Go 1.27 does, which is strict. */
final class GoAddress {
  private static final int GROUPS = 8;

  private final String input;
  private String rest;

  private GoAddress(String input, String rest) {
    this.input = input;
    this.rest = rest;
  }

  /** Returns whether {@code net.ParseIP} takes the text, which knows no zones. */
  static boolean isIp(String text) {
    return text.indexOf('%') < 0 && fault(text).isEmpty();
  }

  /** Returns whether the text is an IPv4 address, given that it is an address. */
  static boolean isIpv4(String text) {
    int dot = text.indexOf('.');
    int colon = text.indexOf(':');
    return dot >= 0 && (colon < 0 || dot < colon);
  }

  /** Returns what {@code netip.ParseAddr} complains about, if anything. */
  static Optional<String> fault(String text) {
    try {
      for (int i = 0; i < text.length(); i++) {
        switch (text.charAt(i)) {
          case '.' -> {
            ipv4(text, text);
            return Optional.empty();
          }
          case ':' -> {
            int zone = text.indexOf('%');
            new GoAddress(text, zone < 0 ? text : text.substring(0, zone)).ipv6(zone);
            return Optional.empty();
          }
          case '%' -> throw fault(text, "missing IPv6 address", "");
          default -> {}
        }
      }
      throw fault(text, "unable to parse IP", "");
    } catch (GoError e) {
      return Optional.of(e.getMessage());
    }
  }

  private static GoError fault(String input, String message, String at) {
    return new GoError(
        "ParseAddr("
            + GoText.quote(input)
            + "): "
            + message
            + (at.isEmpty() ? "" : " (at " + GoText.quote(at) + ")"));
  }

  private GoError here(String message) {
    return fault(input, message, rest);
  }

  private static void ipv4(String input, String fields) throws GoError {
    int dots = 0;
    int value = 0;
    int digits = 0;
    for (int i = 0; i < fields.length(); i++) {
      char c = fields.charAt(i);
      if (c >= '0' && c <= '9') {
        if (digits == 1 && value == 0) {
          throw fault(input, "IPv4 field has octet with leading zero", "");
        }
        value = value * 10 + c - '0';
        digits++;
        if (value > 255) {
          throw fault(input, "IPv4 field has value >255", "");
        }
      } else if (c == '.') {
        if (digits == 0 || i == fields.length() - 1) {
          throw fault(input, "IPv4 field must have at least one digit", fields.substring(i));
        }
        if (dots == 3) {
          throw fault(input, "IPv4 address too long", "");
        }
        dots++;
        value = 0;
        digits = 0;
      } else {
        throw fault(input, "unexpected character", fields.substring(i));
      }
    }
    if (dots < 3) {
      throw fault(input, "IPv4 address too short", "");
    }
  }

  private void ipv6(int zone) throws GoError {
    if (zone == input.length() - 1) {
      throw fault(input, "zone must be a non-empty string", "");
    }
    boolean ellipsis = rest.startsWith("::");
    if (ellipsis) {
      rest = rest.substring(2);
      if (rest.isEmpty()) {
        return;
      }
    }
    int groups = 0;
    while (groups < GROUPS) {
      int digits = digits();
      if (digits < rest.length() && rest.charAt(digits) == '.') {
        if (!ellipsis && groups != GROUPS - 2) {
          throw here("embedded IPv4 address must replace the final 2 fields of the address");
        }
        if (groups + 2 > GROUPS) {
          throw here("too many hex fields to fit an embedded IPv4 at the end of the address");
        }
        ipv4(input, rest);
        rest = "";
        groups += 2;
        break;
      }
      groups++;
      rest = rest.substring(digits);
      if (rest.isEmpty()) {
        break;
      }
      if (rest.charAt(0) != ':') {
        throw here("unexpected character, want colon");
      }
      if (rest.length() == 1) {
        throw here("colon must be followed by more characters");
      }
      rest = rest.substring(1);
      if (rest.charAt(0) == ':') {
        if (ellipsis) {
          throw here("multiple :: in address");
        }
        ellipsis = true;
        rest = rest.substring(1);
        if (rest.isEmpty()) {
          break;
        }
      }
    }
    if (!rest.isEmpty()) {
      throw here("trailing garbage after address");
    }
    if (groups < GROUPS && !ellipsis) {
      throw fault(input, "address string too short", "");
    }
    if (groups == GROUPS && ellipsis) {
      throw fault(input, "the :: must expand to at least one field of zeros", "");
    }
  }

  private int digits() throws GoError {
    int digits = 0;
    while (digits < rest.length() && isHexadecimal(rest.charAt(digits))) {
      digits++;
      if (digits > 4) {
        throw here("each group must have 4 or less digits");
      }
    }
    if (digits == 0) {
      throw here("each colon-separated field must have at least one digit");
    }
    return digits;
  }

  private static boolean isHexadecimal(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}

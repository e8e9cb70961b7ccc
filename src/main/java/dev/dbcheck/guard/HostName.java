package dev.dbcheck.guard;

import java.net.IDN;
import java.util.Locale;

/** The one form in which host names are compared. */
final class HostName {
  private HostName() {}

  /** Returns the name in lower case and ASCII, without the root's trailing dot. */
  static String normalised(String name) {
    String ascii = ascii(name).toLowerCase(Locale.ROOT);
    return ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
  }

  /** A name that IDNA does not allow stays as it is, so that it equals only itself. */
  private static String ascii(String name) {
    try {
      return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** Returns whether a normalised text can be a host's name. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(HostName::isNameCharacter)
        && !name.startsWith(".")
        && !name.endsWith(".")
        && !name.contains("..");
  }

  private static boolean isNameCharacter(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
  }
}

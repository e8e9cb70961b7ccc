package dev.dbcheck.env.chain;

/** Compares versions as package managers write them. */
public final class Version {
  private Version() {}

  /**
   * Compares two versions number by number; what follows the first part that is no number does not
   * count, so that a release candidate equals its release.
   */
  public static int compare(String one, String other) {
    String[] ones = one.split("[.+-]");
    String[] others = other.split("[.+-]");
    for (int i = 0; i < Math.max(ones.length, others.length); i++) {
      int difference = Integer.compare(part(ones, i), part(others, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int index) {
    if (index >= parts.length) {
      return 0;
    }
    String digits = parts[index].replaceFirst("\\D.*", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}

package dev.dbcheck.env.chain;

import java.util.Optional;

/**
 * Compares versions as package managers write them; what stands behind a {@code +} names what the
 * version runs on: {@code 8.3.8+node24.9.0}.
 */
public final class Version {
  private static final String ON_NODE = "+node";

  private Version() {}

  /** Returns a version that runs on a version of Node.js. */
  public static String onNode(String version, String node) {
    return version + ON_NODE + node;
  }

  /** Returns the version of Node.js that a version runs on, if it is named. */
  public static Optional<String> node(String version) {
    int at = version.indexOf(ON_NODE);
    return at < 0 ? Optional.empty() : Optional.of(version.substring(at + ON_NODE.length()));
  }

  /**
   * Compares two versions number by number; what follows the first part that is no number does not
   * count, so that a release candidate equals its release, and neither does what it runs on.
   */
  public static int compare(String one, String other) {
    String[] ones = parts(one);
    String[] others = parts(other);
    for (int i = 0; i < Math.max(ones.length, others.length); i++) {
      int difference = Integer.compare(part(ones, i), part(others, i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static String[] parts(String version) {
    int metadata = version.indexOf('+');
    return (metadata < 0 ? version : version.substring(0, metadata)).split("[.-]");
  }

  private static int part(String[] parts, int index) {
    if (index >= parts.length) {
      return 0;
    }
    String digits = parts[index].replaceFirst("\\D.*", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}

package dev.dbcheck.target.client.go;

/**
 * A host and a port apart, as {@code net.SplitHostPort} of Go takes them apart.
 *
 * @param host without brackets
 * @param port what stands after the last colon
 */
record GoHostPort(String host, String port) {

  /** Returns the two parts of an address, which must have a port. */
  static GoHostPort split(String address) throws GoError {
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      throw fault(address, "missing port in address");
    }
    int hostEnd = colon;
    int openFrom = 0;
    int closeFrom = 0;
    boolean bracketed = address.charAt(0) == '[';
    if (bracketed) {
      int end = address.indexOf(']');
      if (end < 0) {
        throw fault(address, "missing ']' in address");
      }
      if (end + 1 != colon) {
        boolean more = end + 1 < address.length() && address.charAt(end + 1) == ':';
        throw fault(address, (more ? "too many colons" : "missing port") + " in address");
      }
      hostEnd = end;
      openFrom = 1;
      closeFrom = end + 1;
    } else if (address.lastIndexOf(':', colon - 1) >= 0) {
      throw fault(address, "too many colons in address");
    }
    if (address.indexOf('[', openFrom) >= 0) {
      throw fault(address, "unexpected '[' in address");
    }
    if (address.indexOf(']', closeFrom) >= 0) {
      throw fault(address, "unexpected ']' in address");
    }
    return new GoHostPort(
        address.substring(bracketed ? 1 : 0, hostEnd), address.substring(colon + 1));
  }

  private static GoError fault(String address, String why) {
    return new GoError("address " + address + ": " + why);
  }

  @Override
  public String toString() {
    return "a host and a port";
  }
}

package dev.dbcheck.guard;

import java.net.InetAddress;
import java.util.Objects;

/**
 * The folder of a Unix-domain socket.
 *
 * @param text the pattern as the user wrote it
 * @param folder without a trailing slash
 */
record SocketPattern(String text, String folder) implements HostPattern {
  SocketPattern {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(folder, "folder is null");
  }

  static SocketPattern of(String text) {
    return new SocketPattern(text, folder(text));
  }

  private static String folder(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  @Override
  public boolean matchesName(String host) {
    return folder(host).equals(folder);
  }

  @Override
  public boolean matchesAddress(InetAddress address) {
    return false;
  }

  @Override
  public boolean namesThisMachine(LocalAddresses local) {
    return true;
  }
}

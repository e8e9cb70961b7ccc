package dev.dbcheck.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnixDomainSocketAddress;

/** Opens the socket to one peer. */
final class Dialler {
  private Dialler() {}

  /** Returns a connected socket, or throws what the network said before the limit. */
  static Socket dial(Peer peer, Deadline limit) throws IOException {
    if (limit.hasPassed()) {
      throw new SocketTimeoutException("no time left");
    }
    return switch (peer.address()) {
      case UnixDomainSocketAddress file -> dial(file, limit);
      case InetSocketAddress internet -> dial(internet, limit);
      default -> throw new IOException("no way to reach " + peer.display());
    };
  }

  private static Socket dial(UnixDomainSocketAddress file, Deadline limit) throws IOException {
    UnixSocket socket = UnixSocket.unconnected();
    Watchdog watchdog = Watchdog.over(socket, limit);
    try {
      socket.connect(file);
      return socket;
    } catch (IOException failed) {
      socket.close();
      throw failed;
    } finally {
      watchdog.close();
    }
  }

  private static Socket dial(InetSocketAddress internet, Deadline limit) throws IOException {
    // A SOCKS proxy of the JVM would look the name up again and choose an address of its own.
    Socket socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(internet, Math.max(1, Math.toIntExact(limit.remaining().toMillis())));
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }
}

package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Endpoint;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Says what a failed attempt to dial means, and what to do about it. */
final class NetworkFailure {

  /** What an exception of the socket stands for. */
  enum Kind {
    REFUSED(Code.CONNECTION_REFUSED, "connection refused"),
    TIMED_OUT(Code.CONNECTION_TIMED_OUT, "no answer"),
    UNREACHABLE(Code.NETWORK_UNREACHABLE, "network unreachable"),
    SOCKET_MISSING(Code.SOCKET_MISSING, "no such socket"),
    OTHER(Code.CONNECTION_CLOSED, "connection failed");

    private final Code code;
    private final String text;

    Kind(Code code, String text) {
      this.code = code;
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private NetworkFailure() {}

  static Kind kind(Peer peer, IOException failure) {
    if (peer.endpoint().isSocket() && !Files.exists(Path.of(peer.address().toString()))) {
      return Kind.SOCKET_MISSING;
    }
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return switch (failure) {
      case SocketTimeoutException timeout -> Kind.TIMED_OUT;
      case NoRouteToHostException unreachable -> Kind.UNREACHABLE;
      case FileNotFoundException missing -> Kind.SOCKET_MISSING;
      case NoSuchFileException missing -> Kind.SOCKET_MISSING;
      case ConnectException timeout when text.contains("timed out") -> Kind.TIMED_OUT;
      case IOException unreachable when text.contains("unreachable") -> Kind.UNREACHABLE;
      case IOException refused when text.contains("refused") -> Kind.REFUSED;
      default -> Kind.OTHER;
    };
  }

  /** Returns the finding for an endpoint of which no address answered; the failure is the last. */
  static Diagnostic finding(Peer peer, IOException failure, Duration connectTimeout) {
    Kind kind = kind(peer, failure);
    String reason =
        switch (kind) {
          case TIMED_OUT -> "no answer within " + Durations.display(connectTimeout);
          case OTHER -> String.valueOf(failure.getMessage());
          case REFUSED, UNREACHABLE, SOCKET_MISSING -> kind.text();
        };
    return Diagnostic.of(kind.code, "could not connect to " + peer.name() + ": " + reason)
        .hint(hint(kind, peer));
  }

  /** Returns the finding for a socket whose folder has a name that no folder can have. */
  static Diagnostic noSocket(Endpoint endpoint) {
    return Diagnostic.of(
            Code.SOCKET_MISSING,
            "could not connect to " + endpoint.display() + ": no folder can have that name")
        .hint("Name the server's unix_socket_directories: postgresql:///DATABASE?host=/FOLDER");
  }

  private static String hint(Kind kind, Peer peer) {
    String host = peer.endpoint().host();
    int port = peer.endpoint().port();
    return switch (kind) {
      case REFUSED -> refusedHint(peer) + ": pg_isready -h " + host + " -p " + port;
      case TIMED_OUT ->
          "Allow this machine's address in the provider's access list or the firewall, and check"
              + " that the database is not paused: nc -vz "
              + host
              + " "
              + port;
      case UNREACHABLE -> unreachableHint(peer);
      case SOCKET_MISSING ->
          "Start the server, or name the folder its unix_socket_directories names: ls -a " + host;
      case OTHER -> "Check the host and the port: nc -vz " + host + " " + port;
    };
  }

  private static String refusedHint(Peer peer) {
    boolean here =
        peer.inetAddress().map(AddressScope::of).filter(AddressScope.LOOPBACK::equals).isPresent();
    return here
        ? "Start the server on this machine or correct the port; in a container, localhost is the"
            + " container itself"
        : "Check the host and the port";
  }

  private static String unreachableHint(Peer peer) {
    InetAddress address = peer.inetAddress().orElseThrow();
    return address instanceof Inet6Address
        ? "Use a host with an IPv4 address, such as the provider's pooler: this machine has no"
            + " route to IPv6 addresses"
        : "Check the network route: ip route get " + address.getHostAddress();
  }
}

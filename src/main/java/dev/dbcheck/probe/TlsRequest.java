package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.TlsMode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Asks a server for TLS and reads its one-byte answer (PostgreSQL documentation, "Message Flow",
 * "SSL Session Encryption").
 */
final class TlsRequest {
  /** SSLRequest: its length, and 1234 and 5679 where a protocol version would stand. */
  private static final byte[] MESSAGE = {0, 0, 0, 8, 0x04, (byte) 0xd2, 0x16, 0x2f};

  private static final int TLS_ALERT = 0x15;

  private final Peer peer;
  private final TlsPolicy policy;
  private final SequencedMap<String, String> facts = new LinkedHashMap<>();

  TlsRequest(Peer peer, TlsPolicy policy) {
    this.peer = peer;
    this.policy = policy;
  }

  Passed<TlsAnswer> ask(Socket socket) throws StageFailure, IOException {
    if (peer.endpoint().isSocket()) {
      // libpq ignores sslmode here: the kernel carries the bytes, no network does.
      facts.put("mode", TlsMode.DISABLE.parameterValue());
      return new Passed<>(TlsAnswer.PLAINTEXT, facts, List.of());
    }
    facts.put("mode", policy.mode().parameterValue());
    if (policy.mode() == TlsMode.DISABLE) {
      return plaintext("the url says sslmode=disable");
    }
    if (policy.direct()) {
      facts.put("negotiation", "direct");
      return new Passed<>(TlsAnswer.ENCRYPTED, facts, List.of());
    }
    socket.getOutputStream().write(MESSAGE);
    socket.getOutputStream().flush();
    InputStream input = socket.getInputStream();
    int answer = input.read();
    // Bytes behind the answer were sent by no PostgreSQL server (CVE-2021-23222); but the banner of
    // an SSH server starts with an S as well.
    if ((answer == 'S' || answer == 'N') && input.available() > 0) {
      throw notPostgresql(answer);
    }
    return switch (answer) {
      case 'S' -> accepted();
      case 'N' -> refused();
      case 'E' -> throw error(input);
      case -1 -> throw new EOFException("the server closed the connection");
      default -> throw notPostgresql(answer);
    };
  }

  /** Returns what is known so far. */
  SequencedMap<String, String> facts() {
    return facts;
  }

  private Passed<TlsAnswer> accepted() {
    facts.put("answer", "S");
    return new Passed<>(TlsAnswer.ENCRYPTED, facts, List.of());
  }

  private Passed<TlsAnswer> refused() throws StageFailure {
    facts.put("answer", "N");
    if (policy.toleratesPlaintext(peer)) {
      return plaintext("the server offers no tls");
    }
    Diagnostic notOffered = Diagnostic.of(Code.TLS_NOT_OFFERED, peer.name() + " offers no tls");
    if (policy.mode().requiresEncryption()) {
      throw failed(
          notOffered
              .detail("sslmode=" + policy.mode().parameterValue() + " is in force")
              .hint(
                  "Check first that "
                      + peer.name()
                      + " is the server you mean: a local one offers no TLS where a provider's"
                      + " does"));
    }
    throw failed(
        notOffered
            .detail("the password would cross a public network in the open")
            .hint(
                "Check that the host is right, and write sslmode=disable into the URL only if"
                    + " plaintext is really wanted"));
  }

  private Passed<TlsAnswer> plaintext(String why) {
    boolean stays =
        peer.inetAddress().map(AddressScope::of).filter(AddressScope.LOOPBACK::equals).isPresent();
    if (stays) {
      // Nobody listens between two processes of one machine.
      return new Passed<>(TlsAnswer.PLAINTEXT, facts, List.of());
    }
    Diagnostic open =
        Diagnostic.of(
            Code.CONNECTION_NOT_ENCRYPTED,
            "the connection to " + peer.name() + " is not encrypted: " + why);
    return new Passed<>(TlsAnswer.PLAINTEXT, facts, List.of(open));
  }

  private StageFailure error(InputStream input) throws IOException {
    facts.put("answer", "E");
    ServerError error = ServerError.afterType(input);
    return failed(
        ServerErrors.finding(
            error,
            peer.name() + " answered the request for tls with an error",
            Code.TLS_NOT_OFFERED));
  }

  private StageFailure notPostgresql(int answer) {
    String shown =
        answer > ' ' && answer < 0x7f
            ? Character.toString(answer)
            : String.format(Locale.ROOT, "0x%02x", answer);
    facts.put("answer", shown);
    String what =
        switch (answer) {
          case TLS_ALERT -> "a tls alert";
          case 'H' -> "http";
          default -> "byte " + shown;
        };
    return failed(
        Diagnostic.of(Code.NOT_POSTGRESQL, notSpeaking(what))
            .hint("Correct the port in the URL; PostgreSQL's own is 5432."));
  }

  private String notSpeaking(String what) {
    return peer.name() + " does not speak postgresql: it answered the request for tls with " + what;
  }

  private StageFailure failed(Diagnostic diagnostic) {
    return new StageFailure(diagnostic, facts);
  }
}

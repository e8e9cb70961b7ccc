package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.TlsMode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a connection that stays unencrypted is worth a warning; a fake server stands for all. */
class TlsRequestTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, PREFER",
    "127.0.0.1, DISABLE",
    "127.3.2.1, ALLOW",
    "::1, PREFER",
  })
  void saysNothingOfPlaintextThatStaysOnThisMachine(String address, TlsMode mode)
      throws IOException, StageFailure {
    assertThat(codes(address, mode)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, PREFER",
    "10.1.2.3, DISABLE",
    "fd00::1, ALLOW",
    "203.0.113.1, PREFER",
    "203.0.113.1, DISABLE",
  })
  void warnsOfPlaintextThatLeavesThisMachine(String address, TlsMode mode)
      throws IOException, StageFailure {
    assertThat(codes(address, mode)).containsExactly(Code.CONNECTION_NOT_ENCRYPTED);
  }

  private static List<Code> codes(String address, TlsMode mode) throws IOException, StageFailure {
    Targets target = Targets.at("db.example.com", 5432).mode(mode);
    Peer peer =
        new Peer(
            new Endpoint("db.example.com", Optional.empty(), 5432),
            new InetSocketAddress(InetAddress.ofLiteral(address), 5432));
    TlsPolicy policy = TlsPolicy.of(target.target(), target.settings());
    try (FakePostgres server = FakePostgres.start(Conversations::refuseTls);
        Socket socket = new Socket("127.0.0.1", server.port())) {
      Passed<TlsAnswer> passed = new TlsRequest(peer, policy).ask(socket);

      assertThat(passed.value()).isEqualTo(TlsAnswer.PLAINTEXT);
      assertThat(passed.facts()).containsEntry("mode", mode.parameterValue());
      return passed.findings().stream().map(Diagnostic::code).toList();
    }
  }
}

package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a probe found.
 *
 * @param stages one result for each {@link Stage}, in order
 * @param endpoint the endpoint that answered, or the last one tried, as {@code host:port}
 * @param tls what the handshake showed; nothing over plaintext
 * @param server what the server said; nothing before a login
 * @param identity which database it is; nothing before a login
 * @param session the reached database, open; the caller closes it
 * @param diagnostics the findings, in the order of the stages
 */
public record ProbeResult(
    List<StageResult> stages,
    Optional<String> endpoint,
    Optional<TlsFacts> tls,
    Optional<Server> server,
    Optional<Identity> identity,
    Optional<Session> session,
    List<Diagnostic> diagnostics) {

  public ProbeResult {
    stages = List.copyOf(stages);
    Objects.requireNonNull(endpoint, "endpoint is null");
    Objects.requireNonNull(tls, "tls is null");
    Objects.requireNonNull(server, "server is null");
    Objects.requireNonNull(identity, "identity is null");
    Objects.requireNonNull(session, "session is null");
    diagnostics = List.copyOf(diagnostics);
  }
}

package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A peer that answered.
 *
 * @param peer which one
 * @param socket connected to it, nothing sent yet
 */
record Reached(Peer peer, Socket socket) {

  /** Tries the endpoints in order; those before the one that answers become warnings. */
  static Passed<Reached> firstOf(
      List<ResolvedEndpoint> endpoints, ProbeSettings settings, Deadline deadline)
      throws StageFailure {
    List<Diagnostic> failures = new ArrayList<>();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    for (ResolvedEndpoint endpoint : endpoints) {
      try {
        Passed<Reached> reached = firstOf(endpoint, settings, deadline);
        List<Diagnostic> warnings =
            failures.stream().map(failure -> failure.as(Severity.WARNING)).toList();
        return new Passed<>(reached.value(), reached.facts(), warnings);
      } catch (StageFailure failed) {
        failures.addAll(failed.diagnostics());
        facts = failed.facts();
      }
    }
    throw new StageFailure(failures, facts);
  }

  /** Tries an endpoint's addresses in order, each for no longer than the connect time-out. */
  private static Passed<Reached> firstOf(
      ResolvedEndpoint endpoint, ProbeSettings settings, Deadline deadline) throws StageFailure {
    List<Diagnostic> failures = new ArrayList<>();
    List<String> tried = new ArrayList<>();
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    for (Peer peer : peers(endpoint)) {
      facts = facts(peer, tried);
      try {
        Deadline limit =
            Deadline.after(deadline.remaining(settings.connectTimeout()), deadline.clock());
        return new Passed<>(new Reached(peer, Dialler.dial(peer, limit)), facts, List.of());
      } catch (IOException refused) {
        if (deadline.hasPassed()) {
          throw new StageFailure(Silence.at(Stage.TCP, peer, deadline), facts);
        }
        tried.add(peer.display() + " " + NetworkFailure.kind(peer, refused).text());
        failures.add(NetworkFailure.finding(peer, refused, settings.connectTimeout()));
      }
    }
    Diagnostic last = failures.getLast();
    throw new StageFailure(
        tried.size() > 1 ? last.detail("tried " + String.join(", ", tried)) : last, facts);
  }

  private static List<Peer> peers(ResolvedEndpoint endpoint) throws StageFailure {
    try {
      return Peer.of(endpoint);
    } catch (InvalidPathException impossible) {
      throw new StageFailure(NetworkFailure.noSocket(endpoint.endpoint()), new LinkedHashMap<>());
    }
  }

  private static SequencedMap<String, String> facts(Peer peer, List<String> tried) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    if (peer.endpoint().isSocket()) {
      facts.put("socket", peer.address().toString());
    } else {
      facts.put("address", peer.inetAddress().orElseThrow().getHostAddress());
      facts.put("port", Integer.toString(peer.endpoint().port()));
    }
    if (!tried.isEmpty()) {
      facts.put("triedBefore", String.join(", ", tried));
    }
    return facts;
  }
}

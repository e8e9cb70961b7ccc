package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import java.net.InetAddress;
import java.sql.Connection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reaches the database that a target names, stage by stage, over one connection. */
public final class Prober {
  /** What keeps one server of a list from being used, but not the next one, as in libpq. */
  private static final Set<Code> OF_ONE_SERVER =
      EnumSet.of(Code.STANDBY, Code.READ_ONLY, Code.SERVER_STARTING);

  private final Target target;
  private final ProbeSettings settings;
  private final Redactor redactor;
  private final Deadline deadline;
  private final Findings findings;
  private Optional<String> endpoint = Optional.empty();
  private Optional<TlsFacts> tls = Optional.empty();
  private Optional<IdentityQuery.Answer> answer = Optional.empty();
  private Optional<Session> session = Optional.empty();

  private Prober(Target target, ProbeSettings settings, Redactor redactor, Deadline deadline) {
    this.target = target;
    this.settings = settings;
    this.redactor = redactor;
    this.deadline = deadline;
    this.findings = new Findings(redactor, deadline.clock());
  }

  /**
   * Dials the looked-up addresses, and no others, in the URL's and the resolver's order and takes
   * the first that answers through all stages. Returns by the deadline; throws nothing. The
   * deadline holds for the session as well, until that is told otherwise.
   */
  public static ProbeResult probe(
      Target target, Names names, ProbeSettings settings, Redactor redactor, Deadline deadline) {
    return new Prober(target, settings, redactor, deadline).probe(names);
  }

  private ProbeResult probe(Names names) {
    lookedUp(names);
    List<ResolvedEndpoint> candidates =
        names.endpoints().stream().filter(Prober::canBeDialled).toList();
    while (!candidates.isEmpty()) {
      candidates = tryFirst(candidates);
    }
    return new ProbeResult(
        findings.stages(),
        endpoint,
        tls,
        answer.map(IdentityQuery.Answer::server),
        answer.map(IdentityQuery.Answer::identity),
        session,
        findings.diagnostics());
  }

  private void lookedUp(Names names) {
    SequencedMap<String, String> facts = new LinkedHashMap<>();
    facts.put("host", joined(names, resolved -> Stream.of(resolved.endpoint().dialled())));
    String addresses =
        joined(names, resolved -> resolved.addresses().stream().map(InetAddress::getHostAddress));
    if (!addresses.isEmpty()) {
      facts.put("addresses", addresses);
    }
    Severity severity = names.anyReachable() ? Severity.WARNING : Severity.ERROR;
    findings.names(
        names.elapsed(),
        facts,
        names.failures().stream().map(failure -> failure.as(severity)).toList());
    endpoint = Optional.of(shown(names.endpoints().getLast().endpoint()));
  }

  private String shown(Endpoint one) {
    return redactor.clean(one.display());
  }

  private static String joined(Names names, Function<ResolvedEndpoint, Stream<String>> part) {
    return names.endpoints().stream().flatMap(part).collect(Collectors.joining(", "));
  }

  private static boolean canBeDialled(ResolvedEndpoint resolved) {
    return resolved.endpoint().isSocket() || !resolved.addresses().isEmpty();
  }

  /** Returns the endpoints to try after a server that answered but is not the wanted one. */
  private List<ResolvedEndpoint> tryFirst(List<ResolvedEndpoint> candidates) {
    List<ResolvedEndpoint> rest = List.of();
    try {
      Reached reached =
          findings.run(Stage.TCP, () -> Reached.firstOf(candidates, settings, deadline));
      endpoint = Optional.of(shown(reached.peer().endpoint()));
      rest = after(reached.peer(), candidates);
      take(reached);
      return List.of();
    } catch (StageFailure failed) {
      Code code = failed.diagnostics().getLast().code();
      if (!OF_ONE_SERVER.contains(code) || rest.isEmpty()) {
        return List.of();
      }
      findings.startOver();
      tls = Optional.empty();
      return rest;
    }
  }

  private static List<ResolvedEndpoint> after(Peer peer, List<ResolvedEndpoint> candidates) {
    List<Endpoint> endpoints = candidates.stream().map(ResolvedEndpoint::endpoint).toList();
    return candidates.subList(endpoints.indexOf(peer.endpoint()) + 1, candidates.size());
  }

  private void take(Reached reached) throws StageFailure {
    Route route = new Route(target, settings, reached.peer(), deadline.clock());
    Attempt attempt = new Attempt(route, deadline, reached.socket());
    try {
      Identity identity = recognise(attempt);
      session =
          Optional.of(new PinnedSession(route, redactor, deadline, identity, Optional.of(attempt)));
    } catch (StageFailure failed) {
      attempt.close();
      throw failed;
    }
  }

  private Identity recognise(Attempt attempt) throws StageFailure {
    if (findings.run(Stage.TLS, attempt::requestTls) == TlsAnswer.ENCRYPTED) {
      try {
        findings.run(Stage.CERTIFICATE, attempt::encrypt);
      } finally {
        tls = attempt.tlsFacts().map(facts -> facts.cleaned(redactor::clean));
      }
    }
    Connection connection = findings.run(Stage.LOGIN, attempt::logIn);
    IdentityQuery.Answer told =
        findings.run(Stage.IDENTITY, () -> wanted(attempt.identify(connection)));
    answer = Optional.of(told.cleaned(redactor));
    return told.identity();
  }

  private Passed<IdentityQuery.Answer> wanted(Passed<IdentityQuery.Answer> told)
      throws StageFailure {
    Optional<Diagnostic> objection = ServerWish.of(target).objection(told.value().server());
    if (objection.isPresent()) {
      throw new StageFailure(objection.get(), told.facts());
    }
    return told;
  }
}

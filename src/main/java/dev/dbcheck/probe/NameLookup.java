package dev.dbcheck.probe;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up the names of all endpoints of a target at once. */
public final class NameLookup {

  /** Where the addresses of a name come from. */
  interface Resolver {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  private NameLookup() {}

  /**
   * Returns every address of every endpoint's host; literal addresses and sockets are not looked
   * up. Takes no longer than the time-out and the deadline allow; failures are part of the result.
   */
  public static Names lookUp(Target target, Deadline deadline, Duration connectTimeout) {
    return lookUp(target, deadline, connectTimeout, InetAddress::getAllByName);
  }

  static Names lookUp(
      Target target, Deadline deadline, Duration connectTimeout, Resolver resolver) {
    Instant started = deadline.clock().instant();
    Deadline end = Deadline.after(deadline.remaining(connectTimeout), deadline.clock());
    List<FutureTask<InetAddress[]>> lookUps = new ArrayList<>();
    for (Endpoint endpoint : target.endpoints()) {
      lookUps.add(start(endpoint, resolver));
    }
    List<ResolvedEndpoint> resolved = new ArrayList<>();
    for (int i = 0; i < lookUps.size(); i++) {
      resolved.add(await(target.endpoints().get(i), lookUps.get(i), end));
    }
    return new Names(resolved, Duration.between(started, deadline.clock().instant()));
  }

  private static FutureTask<InetAddress[]> start(Endpoint endpoint, Resolver resolver) {
    Optional<InetAddress[]> known = known(endpoint);
    if (known.isPresent()) {
      FutureTask<InetAddress[]> done = new FutureTask<>(known::get);
      done.run();
      return done;
    }
    FutureTask<InetAddress[]> lookUp =
        new FutureTask<>(() -> resolver.addressesOf(endpoint.dialled()));
    // Not a virtual thread: the system's resolver is native code, which holds its carrier until it
    // returns, so that a few dead name servers would stop every virtual thread of the process.
    Thread.ofPlatform().daemon().name("name look-up").start(lookUp);
    return lookUp;
  }

  private static Optional<InetAddress[]> known(Endpoint endpoint) {
    if (endpoint.isSocket()) {
      return Optional.of(new InetAddress[0]);
    }
    try {
      return Optional.of(new InetAddress[] {InetAddress.ofLiteral(endpoint.dialled())});
    } catch (IllegalArgumentException aName) {
      return Optional.empty();
    }
  }

  private static ResolvedEndpoint await(
      Endpoint endpoint, FutureTask<InetAddress[]> lookUp, Deadline end) {
    try {
      InetAddress[] found = lookUp.get(end.remaining().toMillis(), TimeUnit.MILLISECONDS);
      return new ResolvedEndpoint(endpoint, List.of(found), Optional.empty());
    } catch (ExecutionException notFound) {
      return failed(endpoint, notFound(endpoint.dialled()));
    } catch (TimeoutException late) {
      return failed(endpoint, timedOut(endpoint.dialled(), end.limit()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return failed(endpoint, timedOut(endpoint.dialled(), end.limit()));
    }
  }

  private static ResolvedEndpoint failed(Endpoint endpoint, Diagnostic failure) {
    return new ResolvedEndpoint(endpoint, List.of(), Optional.of(failure));
  }

  private static Diagnostic notFound(String host) {
    return Diagnostic.of(Code.NAME_NOT_FOUND, "could not find an address for host " + host)
        .hint(NameHint.of(host));
  }

  private static Diagnostic timedOut(String host, Duration limit) {
    return Diagnostic.of(
            Code.NAME_LOOKUP_TIMED_OUT,
            "no answer within " + Durations.display(limit) + " to the look-up of host " + host)
        .hint("Check this machine's name servers: getent hosts " + host);
  }
}

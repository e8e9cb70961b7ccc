package dev.dbcheck.guard;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.probe.Names;
import dev.dbcheck.probe.Server;
import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Optional;

/** Compares a target with what the user says it must be; the only source of approvals. */
public final class Guard {
  private Guard() {}

  /**
   * Returns the decision for a target before anything is dialled. Every endpoint and every address
   * it stands for must satisfy every kind of expectation. Where a name could not be looked up, the
   * comparisons that need its addresses are left out, and an endpoint that only an address pattern
   * could match is refused.
   *
   * @param origin where the target's URL came from; every reason bears it
   * @param names what looking up the target's endpoints gave
   * @param local the addresses of this machine
   * @param others the clients that would go elsewhere with the same URL
   */
  public static Decision decide(
      Expectations expectations,
      Target target,
      Origin origin,
      Names names,
      LocalAddresses local,
      List<OtherReading> others) {
    Verdicts verdicts = new Verdicts(Optional.of(origin));
    compare(expectations, target, names, local, verdicts);
    for (OtherReading other : others) {
      compareReading(other, expectations, names, local, verdicts);
    }
    return verdicts.decision(target, List.of());
  }

  private static void compare(
      Expectations expectations,
      Target target,
      Names names,
      LocalAddresses local,
      Verdicts verdicts) {
    new EndpointGuard(expectations, local, verdicts).compare(target, names);
    expectations
        .database()
        .ifPresent(expected -> compareDatabase(expected, target.database(), verdicts));
    expectations.user().ifPresent(expected -> compareUser(expected, target.user(), verdicts));
  }

  private static void compareReading(
      OtherReading other,
      Expectations expectations,
      Names names,
      LocalAddresses local,
      Verdicts verdicts) {
    Verdicts own = new Verdicts(Optional.empty());
    compare(expectations, other.target(), names, local, own);
    if (other.mustAgree() || own.refuses()) {
      verdicts.notMet(
          "reading",
          "every client goes to the same database",
          other.client() + " goes to " + other.where(),
          Code.CLIENTS_DISAGREE,
          "%s would go to %s with this URL, because of %s"
              .formatted(other.client(), other.where(), other.cause()));
    }
  }

  /** Returns the decision once the server itself has said which database and user these are. */
  public static Decision confirm(Approval approval, Expectations expectations, Server server) {
    Verdicts verdicts = new Verdicts(Optional.empty());
    expectations
        .database()
        .ifPresent(expected -> compareDatabase(expected, Optional.of(server.database()), verdicts));
    expectations
        .user()
        .ifPresent(expected -> compareUser(expected, Optional.of(server.user()), verdicts));
    return verdicts.decision(approval.target(), approval.checks());
  }

  private static void compareDatabase(String expected, Optional<String> actual, Verdicts verdicts) {
    verdicts.compare("database", Code.DATABASE_NOT_EXPECTED, expected, actual);
  }

  private static void compareUser(String expected, Optional<String> actual, Verdicts verdicts) {
    verdicts.compare("user", Code.USER_NOT_EXPECTED, expected, actual);
  }
}

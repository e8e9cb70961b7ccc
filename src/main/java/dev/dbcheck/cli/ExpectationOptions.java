package dev.dbcheck.cli;

import dev.dbcheck.guard.Expectations;
import dev.dbcheck.guard.HostPattern;
import dev.dbcheck.guard.RemoteExpectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** What the user says the target must be. */
final class ExpectationOptions {
  @Option(
      names = "--expect-host",
      paramLabel = "PATTERN",
      description =
          "Refuse any other host: a name, a domain suffix or a CIDR; repeatable, any may match.")
  private List<HostPattern> hosts = new ArrayList<>();

  @Option(names = "--expect-port", paramLabel = "PORT", description = "Refuse any other port.")
  private Integer port;

  @Option(
      names = "--expect-database",
      paramLabel = "NAME",
      description = "Refuse any other database.")
  private String database;

  @Option(names = "--expect-user", paramLabel = "NAME", description = "Refuse any other role.")
  private String user;

  @Option(names = "--expect-remote", description = "Refuse a target on this machine.")
  private boolean remote;

  Expectations expectations(Context context, Optional<String> mode) {
    Optional<String> reason =
        remote
            ? Optional.of("--expect-remote")
            : RemoteExpectation.reason(context.environment().variables(), mode);
    return new Expectations(
        hosts,
        port == null ? OptionalInt.empty() : OptionalInt.of(port),
        Optional.ofNullable(database),
        Optional.ofNullable(user),
        reason);
  }
}

package dev.dbcheck.cli;

import dev.dbcheck.guard.Expectations;
import dev.dbcheck.guard.ExpectedProviders;
import dev.dbcheck.guard.HostPattern;
import dev.dbcheck.guard.RemoteExpectation;
import dev.dbcheck.target.provider.Provider;
import dev.dbcheck.target.provider.Providers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.OptionSpec;

/** What the user says the target must be. */
final class ExpectationOptions {
  private final OptionSpec hosts =
      OptionSpec.builder("--expect-host")
          .paramLabel("PATTERN")
          .type(List.class)
          .auxiliaryTypes(HostPattern.class)
          .initialValue(List.of())
          .description(
              "Refuse any other host: a name and all below it, an address, a CIDR or a socket's"
                  + " folder; repeatable, any may match.")
          .build();

  private final OptionSpec providers =
      OptionSpec.builder("--expect-provider")
          .paramLabel("NAME")
          .type(List.class)
          .auxiliaryTypes(Provider.class)
          .initialValue(List.of())
          .description(
              "Refuse a host that is not one of that provider's (render, neon, supabase ...);"
                  + " repeatable, any may match.")
          .build();

  private final OptionSpec port =
      OptionSpec.builder("--expect-port")
          .paramLabel("PORT")
          .type(Integer.class)
          .description("Refuse any other port.")
          .build();

  private final OptionSpec database =
      OptionSpec.builder("--expect-database")
          .paramLabel("NAME")
          .type(String.class)
          .description("Refuse any other database.")
          .build();

  private final OptionSpec user =
      OptionSpec.builder("--expect-user")
          .paramLabel("NAME")
          .type(String.class)
          .description("Refuse any other role.")
          .build();

  private final OptionSpec remote = Flag.of("Refuse a target on this machine.", "--expect-remote");

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return List.of(hosts, providers, port, database, user, remote);
  }

  Expectations expectations(Context context, Optional<String> mode) {
    Integer given = port.getValue();
    List<Provider> expected = providers.getValue();
    return new Expectations(
        hosts.getValue(),
        new ExpectedProviders(expected, Providers.in(context.environment().variables())),
        given == null ? OptionalInt.empty() : OptionalInt.of(given),
        Optional.ofNullable(database.getValue()),
        Optional.ofNullable(user.getValue()),
        remoteReason(context, mode, expected));
  }

  private Optional<String> remoteReason(
      Context context, Optional<String> mode, List<Provider> expected) {
    boolean expectsRemote = remote.getValue();
    return expectsRemote
        ? Optional.of("--expect-remote")
        : RemoteExpectation.reason(context.environment().variables(), mode)
            .or(() ->
                expected.isEmpty()
                    ? Optional.empty()
                    : Optional.of("provider " + expected.getFirst().name() + " is expected"));
  }
}

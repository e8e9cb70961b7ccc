package dev.dbcheck.cli;

import dev.dbcheck.target.TlsMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** How long dbcheck waits, and how much TLS it wants. */
final class ConnectionOptions {

  /** The values of {@code --require-tls}. */
  enum TlsLevel {
    ENCRYPTED(TlsMode.REQUIRE),
    VERIFY_CA(TlsMode.VERIFY_CA),
    VERIFY_FULL(TlsMode.VERIFY_FULL);

    private final TlsMode mode;

    TlsLevel(TlsMode mode) {
      this.mode = mode;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final OptionSpec requiredTls =
      OptionSpec.builder("--require-tls")
          .paramLabel("LEVEL")
          .type(TlsLevel.class)
          .description("Demand at least this much TLS: ${COMPLETION-CANDIDATES}.")
          .build();

  private final OptionSpec timeout =
      OptionSpec.builder("--timeout")
          .paramLabel("DURATION")
          .type(Duration.class)
          .defaultValue("30s")
          .description(
              "Give up after DURATION, such as 10s or 500ms (default: ${DEFAULT-VALUE}); a"
                  + " migration or command that has begun is not cut.")
          .build();

  private final OptionSpec connectTimeout =
      OptionSpec.builder("--connect-timeout")
          .paramLabel("DURATION")
          .type(Duration.class)
          .defaultValue("10s")
          .description("Give up on one address after DURATION (default: ${DEFAULT-VALUE}).")
          .build();

  /** Returns the options to declare. */
  List<OptionSpec> all() {
    return List.of(requiredTls, timeout, connectTimeout);
  }

  Duration timeout() {
    return timeout.getValue();
  }

  Duration connectTimeout() {
    return connectTimeout.getValue();
  }

  Optional<TlsMode> requiredTls() {
    return Optional.<TlsLevel>ofNullable(requiredTls.getValue()).map(level -> level.mode);
  }
}

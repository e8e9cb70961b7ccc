package dev.dbcheck.cli;

import dev.dbcheck.target.TlsMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

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

  @Option(
      names = "--require-tls",
      paramLabel = "LEVEL",
      description = "Demand at least this much TLS: ${COMPLETION-CANDIDATES}.")
  private TlsLevel requiredTls;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      defaultValue = "30s",
      description =
          "Give up after DURATION, such as 10s or 500ms (default: ${DEFAULT-VALUE}); a migration or"
              + " command that has begun is not cut.")
  private Duration timeout;

  @Option(
      names = "--connect-timeout",
      paramLabel = "DURATION",
      defaultValue = "10s",
      description = "Give up on one address after DURATION (default: ${DEFAULT-VALUE}).")
  private Duration connectTimeout;

  Duration timeout() {
    return timeout;
  }

  Duration connectTimeout() {
    return connectTimeout;
  }

  Optional<TlsMode> requiredTls() {
    return Optional.ofNullable(requiredTls).map(level -> level.mode);
  }
}

package dev.dbcheck.target.client.libpq;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What libpq says to settings about TLS before it dials, in the order in which it looks at them.
 *
 * <p>The words and their order were recorded with libpq 18.6, two faults at a time.
 */
final class LibpqTlsFaults {
  private static final List<String> MODES =
      List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  /** Weakest first. */
  private static final List<String> PROTOCOLS = List.of("tlsv1", "tlsv1.1", "tlsv1.2", "tlsv1.3");

  private LibpqTlsFaults() {}

  /** Returns what libpq says, or nothing where it goes on. */
  static Optional<String> of(LibpqSettings settings, String mode) {
    Stream<Supplier<Optional<String>>> looks =
        Stream.of(
            () -> choice(settings, "channel_binding", List.of("disable", "prefer", "require")),
            () -> choice(settings, "sslmode", MODES),
            () -> choice(settings, "sslnegotiation", List.of("postgres", "direct")),
            () -> weakForDirectTls(settings, mode),
            () -> weakForSystemRoots(settings, mode),
            () -> protocol(settings, "ssl_min_protocol_version"),
            () -> protocol(settings, "ssl_max_protocol_version"),
            () -> protocolRange(settings),
            () -> choice(settings, "sslcertmode", List.of("disable", "allow", "require")),
            () -> choice(settings, "gssencmode", List.of("disable", "prefer", "require")));
    return looks.map(Supplier::get).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> choice(
      LibpqSettings settings, String option, List<String> values) {
    return settings
        .value(option)
        .filter(value -> !values.contains(value))
        .map(value -> "invalid " + option + " value: \"" + value + "\"");
  }

  private static Optional<String> weakForSystemRoots(LibpqSettings settings, String mode) {
    boolean weak =
        settings.value("sslrootcert").orElse("").equals("system") && !mode.equals("verify-full");
    return Optional.of(mode)
        .filter(_ -> weak)
        .map(value ->
            "weak sslmode \""
                + value
                + "\" may not be used with sslrootcert=system (use \"verify-full\")");
  }

  private static Optional<String> weakForDirectTls(LibpqSettings settings, String mode) {
    boolean weak =
        settings.value("sslnegotiation").orElse("").equals("direct")
            && MODES.indexOf(mode) < MODES.indexOf("require");
    return Optional.of(mode)
        .filter(_ -> weak)
        .map(value ->
            "weak sslmode \""
                + value
                + "\" may not be used with sslnegotiation=direct"
                + " (use \"require\", \"verify-ca\", or \"verify-full\")");
  }

  private static Optional<String> protocol(LibpqSettings settings, String option) {
    return settings
        .value(option)
        .filter(value -> !value.isEmpty() && strength(value) < 0)
        .map(value -> "invalid \"" + option + "\" value: \"" + value + "\"");
  }

  private static Optional<String> protocolRange(LibpqSettings settings) {
    int least = settings.value("ssl_min_protocol_version").map(LibpqTlsFaults::strength).orElse(2);
    int most = settings.value("ssl_max_protocol_version").map(LibpqTlsFaults::strength).orElse(-1);
    return Optional.of("invalid SSL protocol version range")
        .filter(_ -> least >= 0 && most >= 0 && least > most);
  }

  private static int strength(String protocol) {
    return PROTOCOLS.indexOf(protocol.toLowerCase(Locale.ROOT));
  }
}

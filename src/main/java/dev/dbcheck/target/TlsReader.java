package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Secret;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what a URL says about TLS, in the scheme's own spelling. */
final class TlsReader {
  private static final String MODES =
      Arrays.stream(TlsMode.values())
          .map(TlsMode::parameterValue)
          .collect(Collectors.joining(", "));

  private final Scheme scheme;
  private final UrlQuery query;
  private final Findings findings;

  TlsReader(Scheme scheme, UrlQuery query, Findings findings) {
    this.scheme = scheme;
    this.query = query;
    this.findings = findings;
  }

  TlsSettings read() {
    Optional<TlsMode> sslmode = query.value("sslmode").flatMap(this::mode);
    Optional<TlsMode> named = sslmode.or(() -> query.value("ssl").flatMap(this::modeOfSsl));
    Optional<String> root = text("sslrootcert");
    boolean system = root.equals(Optional.of("system"));
    if (system && scheme.grammar() == Grammar.LIBPQ) {
      named = Optional.of(withSystemRoots(named));
    }
    if (scheme.isAsyncpg() && query.find("sslmode").isPresent()) {
      findings.warn(
          Code.PARAMETER_UNKNOWN,
          "parameter sslmode is rejected by SQLAlchemy with asyncpg",
          "Write `ssl=` in place of `sslmode=`, or take it out before SQLAlchemy reads the URL");
    }
    checkNegotiation(named.orElse(TlsMode.PREFER));
    return new TlsSettings(
        named.orElse(TlsMode.PREFER),
        named.isPresent(),
        root,
        text("sslcert"),
        text("sslkey"),
        text("sslpassword").map(Secret::of));
  }

  private Optional<String> text(String name) {
    return query.value(name).filter(Predicate.not(String::isEmpty));
  }

  private Optional<TlsMode> mode(String value) {
    boolean anyCase = scheme.grammar() == Grammar.JDBC;
    Optional<TlsMode> mode = TlsMode.of(anyCase ? value.toLowerCase(Locale.ROOT) : value);
    if (mode.isEmpty() && value.equals("no-verify") && !anyCase) {
      findings.add(
          Diagnostic.of(Code.PARAMETER_VALUE_INVALID, "sslmode=no-verify is known to node-pg only")
              .as(Severity.WARNING)
              .detail("node-pg encrypts without verifying, as others do with sslmode=require")
              .hint("Write `sslmode=require` for other clients"));
      return Optional.of(TlsMode.REQUIRE);
    }
    if (mode.isEmpty()) {
      findings.add(ParameterValues.invalid("sslmode", value, MODES));
    }
    return mode;
  }

  private Optional<TlsMode> modeOfSsl(String value) {
    return switch (scheme.grammar()) {
      case JDBC -> modeOfPgjdbc(value);
      case LIBPQ -> scheme.isAsyncpg() ? modeOfAsyncpg(value) : modeOfOthers(value);
    };
  }

  /** pgjdbc 42.7.14 reads every value but these as {@code prefer} without a word. */
  private Optional<TlsMode> modeOfPgjdbc(String value) {
    if (value.isEmpty() || value.equalsIgnoreCase("true")) {
      return Optional.of(TlsMode.VERIFY_FULL);
    }
    if (!value.equalsIgnoreCase("false")) {
      findings.add(
          ParameterValues.invalid("ssl", value, "true, false")
              .detail("pgjdbc falls back to plaintext silently with such a value")
              .hint("Write `sslmode=` with one of " + MODES));
    }
    return Optional.empty();
  }

  private Optional<TlsMode> modeOfAsyncpg(String value) {
    Optional<TlsMode> mode = TlsMode.of(value);
    if (mode.isEmpty()) {
      findings.add(ParameterValues.invalid("ssl", value, MODES));
    }
    return mode;
  }

  private Optional<TlsMode> modeOfOthers(String value) {
    Optional<TlsMode> mode =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "true", "1", "no-verify" -> Optional.of(TlsMode.REQUIRE);
          case "false", "0" -> Optional.of(TlsMode.DISABLE);
          case String other -> TlsMode.of(other);
        };
    if (mode.isEmpty()) {
      findings.add(ParameterValues.invalid("ssl", value, MODES));
    } else {
      findings.add(
          Diagnostic.of(
                  Code.PARAMETER_UNKNOWN,
                  "parameter ssl means something else to each client, and nothing to libpq")
              .detail("read here as sslmode=" + mode.get().parameterValue())
              .hint("Write `sslmode=" + mode.get().parameterValue() + "`"));
    }
    return mode;
  }

  private void checkNegotiation(TlsMode mode) {
    boolean direct = query.value("sslnegotiation").equals(Optional.of("direct"));
    if (direct && !mode.requiresEncryption()) {
      findings.warn(
          Code.PARAMETER_VALUE_INVALID,
          "sslmode=" + mode.parameterValue() + " is too weak for sslnegotiation=direct in libpq",
          "Write `sslmode=require` or stronger");
    }
  }

  /** libpq takes the system's roots with {@code verify-full} only, and by itself. */
  private TlsMode withSystemRoots(Optional<TlsMode> named) {
    if (named.isPresent() && named.get() != TlsMode.VERIFY_FULL) {
      findings.add(
          Code.PARAMETER_VALUE_INVALID,
          "sslmode=" + named.get().parameterValue() + " is too weak for sslrootcert=system",
          "Write `sslmode=verify-full`");
    }
    return TlsMode.VERIFY_FULL;
  }
}

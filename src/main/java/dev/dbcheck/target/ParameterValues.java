package dev.dbcheck.target;

import static java.util.Map.entry;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the parameters of a query against what the scheme's client takes. */
final class ParameterValues {
  private static final List<String> PROTOCOLS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

  /** The values libpq 18 takes (PostgreSQL documentation, "Parameter Key Words"). */
  private static final Map<String, List<String>> LIBPQ_VALUES =
      Map.ofEntries(
          entry("channel_binding", List.of("disable", "prefer", "require")),
          entry("gssencmode", List.of("disable", "prefer", "require")),
          entry("load_balance_hosts", List.of("disable", "random")),
          entry("ssl_max_protocol_version", PROTOCOLS),
          entry("ssl_min_protocol_version", PROTOCOLS),
          entry("sslcertmode", List.of("disable", "allow", "require")),
          entry("sslnegotiation", List.of("postgres", "direct")),
          entry(
              "target_session_attrs",
              List.of("any", "read-write", "read-only", "primary", "standby", "prefer-standby")));

  private static final Set<String> LIBPQ_INTEGERS =
      Set.of(
          "connect_timeout",
          "keepalives",
          "keepalives_idle",
          "keepalives_interval",
          "keepalives_count",
          "tcp_user_timeout");

  private ParameterValues() {}

  /** Reports every parameter that is unknown or has a value that is not taken. */
  static void check(Scheme scheme, UrlQuery query, Findings findings) {
    for (UrlParameter parameter : query.all()) {
      if (!KnownParameters.accepts(scheme.grammar(), parameter.name())) {
        checkUnknown(scheme, parameter, findings);
      } else if (scheme.grammar() == Grammar.LIBPQ) {
        checkValue(parameter.name(), parameter.value(), findings);
      } else if (parameter.name().equals("socketFactory")) {
        findings.warn(
            Code.PARAMETER_OVERRIDES_URL,
            "parameter socketFactory names a class that decides where pgjdbc connects",
            "Take `socketFactory` out of the URL if the host is meant to be dialled");
      }
    }
  }

  private static void checkUnknown(Scheme scheme, UrlParameter parameter, Findings findings) {
    String name = parameter.name();
    boolean ofScheme =
        scheme.isAsyncpg() && (name.equals("ssl") || name.equals("prepared_statement_cache_size"));
    boolean reportedAsTls = scheme.grammar() == Grammar.LIBPQ && name.equals("ssl");
    if (ofScheme || reportedAsTls) {
      return;
    }
    String label = parameter.nameMayBeSecret() ? "a parameter of the query" : "parameter " + name;
    String message =
        KnownParameters.clientOf(name)
            .map(client -> label + " is known to " + client + " only")
            .orElse(label + " is unknown to every client");
    String hint =
        KnownParameters.spelledLike(scheme.grammar(), name)
            .map(right -> "Write `" + right + "`")
            .orElseGet(() -> remedy(scheme.grammar(), name));
    findings.add(
        Diagnostic.of(Code.PARAMETER_UNKNOWN, message)
            .detail(consequence(scheme.grammar()))
            .hint(hint));
  }

  /** Prisma's parameters are met most, since its documentation puts them into the URL. */
  private static String remedy(Grammar grammar, String name) {
    return switch (name) {
      case "schema" ->
          grammar == Grammar.JDBC
              ? "Write `currentSchema=` in place of `schema=`"
              : "Write `options=-c%20search_path%3DNAME` for libpq, `currentSchema=NAME` for"
                  + " pgjdbc";
      case "pgbouncer", "connection_limit" ->
          "Keep it in a variable that Prisma alone reads, and take it out of this one";
      default -> "Take it out of the URL unless the app's own client knows it";
    };
  }

  /** What recorded runs of the clients showed. */
  private static String consequence(Grammar grammar) {
    return switch (grammar) {
      case JDBC -> "pgjdbc ignores a parameter that it does not know";
      case LIBPQ ->
          "libpq, tokio-postgres and SQLAlchemy reject a parameter that they do not know; asyncpg,"
              + " pgx, lib/pq and postgres.js send it to the server; node-pg, pgjdbc, r2dbc, sqlx,"
              + " Prisma and Rails ignore it";
    };
  }

  private static void checkValue(String name, String value, Findings findings) {
    List<String> values = LIBPQ_VALUES.get(name);
    if (values != null && values.stream().noneMatch(v -> matches(name, v, value))) {
      findings.add(invalid(name, value, String.join(", ", values)));
    }
    if (LIBPQ_INTEGERS.contains(name) && !isInteger(value)) {
      findings.add(invalid(name, value, "a whole number"));
    }
  }

  /** libpq compares the versions of TLS without regard to case. */
  private static boolean matches(String name, String accepted, String value) {
    return name.endsWith("_protocol_version")
        ? accepted.equalsIgnoreCase(value)
        : accepted.equals(value);
  }

  private static boolean isInteger(String value) {
    String digits = value.startsWith("-") ? value.substring(1) : value;
    return !digits.isEmpty()
        && digits.length() <= 9
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns the finding; the value is shown only if it is a short word. */
  static Diagnostic invalid(String name, String value, String valid) {
    boolean word =
        value.length() <= 20
            && value.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
    String message =
        word
            ? "value \"" + value + "\" of parameter " + name + " is not valid"
            : "the value of parameter " + name + " is not valid";
    return Diagnostic.of(Code.PARAMETER_VALUE_INVALID, message)
        .detail("valid: " + valid)
        .hint("Write `" + name + "=` with a valid value");
  }
}

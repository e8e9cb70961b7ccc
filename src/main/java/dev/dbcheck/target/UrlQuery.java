package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A query's parameters by name; of several with one name the last, as libpq and pgjdbc take it. */
final class UrlQuery {
  /** pgjdbc's own names of what libpq calls {@code host}, {@code port} and {@code dbname}. */
  private static final Map<String, String> PGJDBC_NAMES =
      Map.of("PGHOST", "host", "PGPORT", "port", "PGDBNAME", "dbname");

  private final SequencedMap<String, UrlParameter> parameters = new LinkedHashMap<>();
  private final Scheme scheme;
  private final boolean namesShown;
  private final Findings findings;

  private UrlQuery(Scheme scheme, boolean namesShown, Findings findings) {
    this.scheme = scheme;
    this.namesShown = namesShown;
    this.findings = findings;
  }

  /**
   * Reads the text after the question mark.
   *
   * @param namesShown whether unknown names may stand in a finding
   */
  static UrlQuery read(String text, Scheme scheme, boolean namesShown, Findings findings) {
    UrlQuery query = new UrlQuery(scheme, namesShown, findings);
    boolean afterSecret = false;
    for (int start = 0; start < text.length(); ) {
      int end = QueryTokens.end(text, start);
      String token = text.substring(start, end);
      if (!token.isEmpty()) {
        UrlParameter parameter = query.add(token, afterSecret);
        afterSecret = parameter.nameMayBeSecret() || KnownParameters.isSecret(parameter.name());
      }
      start = end + 1;
    }
    return query;
  }

  private UrlParameter add(String token, boolean afterSecret) {
    String name = name(QueryTokens.name(token));
    boolean known = KnownParameters.isKnown(name);
    boolean mayBeSecret = !known && (afterSecret || !namesShown || !isWord(name));
    String label = mayBeSecret ? "a parameter of the query" : "parameter " + name;
    if (!token.contains("=") && scheme.grammar() == Grammar.LIBPQ) {
      warnOfLibpq(Code.URL_MALFORMED, label + " has no =", "write it as `name=value`");
    }
    String rawValue =
        token.substring(Math.min(token.length(), QueryTokens.name(token).length() + 1));
    checkReserved(name, label, rawValue);
    String value = PercentEncoding.decode(rawValue, scheme.grammar(), valueOf(label), findings);
    UrlParameter parameter = new UrlParameter(name, value, mayBeSecret);
    if (isSslTrueOfLibpq(parameter)) {
      parameter = new UrlParameter("sslmode", "require", false);
    }
    store(parameter, afterSecret && !known);
    return parameter;
  }

  private String name(String raw) {
    return switch (scheme.grammar()) {
      case LIBPQ -> PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ);
      case JDBC -> PGJDBC_NAMES.getOrDefault(raw, raw);
    };
  }

  private static boolean isWord(String name) {
    return name.length() <= 40 && name.chars().allMatch(c -> c < 128 && isWordCharacter((char) c));
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private static String valueOf(String label) {
    return "value of " + label;
  }

  private void checkReserved(String name, String label, String rawValue) {
    if (scheme.grammar() == Grammar.JDBC) {
      return;
    }
    if (rawValue.indexOf('#') >= 0) {
      if (KnownParameters.isSecret(name)) {
        findings.add(
            Code.RESERVED_CHARACTER_IN_PASSWORD,
            "the " + valueOf(label) + " holds # unencoded, and some clients end the URL there",
            "write # as %23");
      } else {
        findings.warn(
            Code.CHARACTER_NOT_ENCODED,
            "the " + valueOf(label) + " holds # unencoded, and some clients end the URL there",
            "write # as %23");
      }
    }
    if (rawValue.indexOf('=') >= 0) {
      warnOfLibpq(
          Code.CHARACTER_NOT_ENCODED,
          "the " + valueOf(label) + " holds = unencoded",
          "write = as %3D");
    }
    if (rawValue.indexOf('+') >= 0) {
      findings.warn(
          Code.CHARACTER_NOT_ENCODED,
          "the " + valueOf(label) + " holds + unencoded, which some clients read as a space",
          "write + as %2B, or a space as %20");
    }
  }

  private void warnOfLibpq(Code code, String message, String hint) {
    findings.warn(code, message + ", and libpq rejects the URL", hint);
  }

  /** libpq reads {@code ssl=true} as {@code sslmode=require}, "for JDBC compatibility". */
  private boolean isSslTrueOfLibpq(UrlParameter parameter) {
    return scheme.grammar() == Grammar.LIBPQ
        && !scheme.isAsyncpg()
        && parameter.name().equals("ssl")
        && parameter.value().equals("true");
  }

  private void store(UrlParameter parameter, boolean continuesSecret) {
    if (continuesSecret) {
      findings.add(
          Diagnostic.of(
                  Code.RESERVED_CHARACTER_IN_PASSWORD,
                  "a parameter that no client knows follows a password, which & may have cut")
              .hint("write & in the password as %26, or put the parameter before the password"));
    }
    UrlParameter earlier = parameters.putLast(parameter.name(), parameter);
    if (earlier != null && !parameter.nameMayBeSecret()) {
      findings.add(
          Diagnostic.of(Code.PARAMETER_REPEATED, "parameter " + parameter.name() + " is repeated")
              .detail("most clients take the last one; pgx, lib/pq and django-environ the first")
              .hint("keep one of them"));
    }
  }

  Optional<UrlParameter> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Returns the parameter's decoded value, which may be empty. */
  Optional<String> value(String name) {
    return find(name).map(UrlParameter::value);
  }

  /** Returns the parameters in the URL's order. */
  Collection<UrlParameter> all() {
    return parameters.values();
  }
}

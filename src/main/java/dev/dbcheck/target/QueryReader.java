package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Reads the text after a URL's question mark. */
final class QueryReader {
  /** pgjdbc's own names of what libpq calls {@code host}, {@code port} and {@code dbname}. */
  private static final Map<String, String> PGJDBC_NAMES =
      Map.of("PGHOST", "host", "PGPORT", "port", "PGDBNAME", "dbname");

  /** What a name that no client knows may be the rest of, had {@code &} cut it. */
  private enum Before {
    NO_SECRET,
    PERHAPS_A_SECRET,
    A_PASSWORD
  }

  private final SequencedMap<String, UrlParameter> parameters = new LinkedHashMap<>();
  private final Scheme scheme;
  private final boolean namesShown;
  private final Findings findings;
  private Before before = Before.NO_SECRET;

  private QueryReader(Scheme scheme, boolean namesShown, Findings findings) {
    this.scheme = scheme;
    this.namesShown = namesShown;
    this.findings = findings;
  }

  /**
   * Returns the decoded parameters.
   *
   * @param namesShown whether names that no client knows may stand in a finding
   */
  static UrlQuery read(String text, Scheme scheme, boolean namesShown, Findings findings) {
    QueryReader reader = new QueryReader(scheme, namesShown, findings);
    for (int start = 0; start < text.length(); ) {
      int end = QueryTokens.end(text, start);
      reader.add(text.substring(start, end));
      start = end + 1;
    }
    return new UrlQuery(reader.parameters);
  }

  private void add(String token) {
    if (token.isEmpty()) {
      warnOfLibpq(Code.URL_MALFORMED, "a parameter of the query is empty", "Take the extra & out");
      return;
    }
    String rawName = QueryTokens.name(token);
    String name = decodedName(rawName);
    boolean hasValue = rawName.length() < token.length();
    boolean known = KnownParameters.isKnown(name);
    boolean nameMayBeSecret =
        !known && (before != Before.NO_SECRET || !namesShown || !hasValue || !isWord(name));
    String label = nameMayBeSecret ? "a parameter of the query" : "parameter " + name;
    if (!hasValue) {
      warnOfLibpq(Code.URL_MALFORMED, label + " has no =", "Write it as `name=value`");
    }
    if (!known && before == Before.A_PASSWORD) {
      reportPasswordCut();
    }
    String rawValue = hasValue ? token.substring(rawName.length() + 1) : "";
    checkReserved(name, "the value of " + label, rawValue);
    store(new UrlParameter(name, decodedValue(rawValue, label), nameMayBeSecret));
    if (known || before == Before.NO_SECRET) {
      before = before(name);
    }
  }

  private String decodedName(String raw) {
    return switch (scheme.grammar()) {
      case LIBPQ -> PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ);
      case JDBC -> PGJDBC_NAMES.getOrDefault(raw, raw);
    };
  }

  private static boolean isWord(String name) {
    return name.length() <= 40 && name.chars().allMatch(QueryReader::isWordCharacter);
  }

  private static boolean isWordCharacter(int c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private String decodedValue(String raw, String label) {
    return PercentEncoding.decode(raw, scheme.grammar(), "value of " + label, findings);
  }

  private static Before before(String name) {
    if (KnownParameters.isSecret(name)) {
      return Before.A_PASSWORD;
    }
    return KnownParameters.soundsSecret(name) ? Before.PERHAPS_A_SECRET : Before.NO_SECRET;
  }

  private void reportPasswordCut() {
    findings.add(
        Code.RESERVED_CHARACTER_IN_PASSWORD,
        "a parameter that no client knows follows a password, which & may have cut",
        "Write & in the password as %26, or put the parameter before the password");
  }

  private void checkReserved(String name, String label, String rawValue) {
    if (scheme.grammar() == Grammar.JDBC) {
      return;
    }
    if (rawValue.indexOf('#') >= 0) {
      boolean secret = KnownParameters.isSecret(name);
      findings.add(
          Diagnostic.of(
                  secret ? Code.RESERVED_CHARACTER_IN_PASSWORD : Code.CHARACTER_NOT_ENCODED,
                  label + " holds # unencoded, and some clients end the URL there")
              .as(secret ? Severity.ERROR : Severity.WARNING)
              .hint("Write # as %23"));
    }
    if (rawValue.indexOf('=') >= 0) {
      warnOfLibpq(Code.CHARACTER_NOT_ENCODED, label + " holds = unencoded", "Write = as %3D");
    }
    if (rawValue.indexOf('+') >= 0) {
      findings.warn(
          Code.CHARACTER_NOT_ENCODED,
          label + " holds + unencoded, which some clients read as a space",
          "Write + as %2B, or a space as %20");
    }
  }

  private void warnOfLibpq(Code code, String message, String hint) {
    if (scheme.grammar() == Grammar.LIBPQ) {
      findings.warn(code, message + ", and libpq rejects the URL", hint);
    }
  }

  private void store(UrlParameter written) {
    UrlParameter parameter =
        isSslTrueOfLibpq(written) ? new UrlParameter("sslmode", "require", false) : written;
    UrlParameter earlier = parameters.putLast(parameter.name(), parameter);
    if (earlier != null && !parameter.nameMayBeSecret()) {
      findings.add(
          Diagnostic.of(Code.PARAMETER_REPEATED, "parameter " + parameter.name() + " is repeated")
              .detail("most clients take the last one; pgx, lib/pq and django-environ the first")
              .hint("Keep one of them"));
    }
  }

  /** libpq reads {@code ssl=true} as {@code sslmode=require}. */
  private boolean isSslTrueOfLibpq(UrlParameter parameter) {
    return scheme.grammar() == Grammar.LIBPQ
        && !scheme.isAsyncpg()
        && parameter.name().equals("ssl")
        && parameter.value().equals("true");
  }
}

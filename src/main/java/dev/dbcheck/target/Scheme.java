package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.util.Optional;

/**
 * A scheme that names PostgreSQL.
 *
 * @param name in lower case, such as {@code postgresql+asyncpg}
 * @param grammar how the rest of the URL is read
 */
record Scheme(String name, Grammar grammar) {
  private static final String HINT = "Start the URL with `postgresql://`";
  private static final String JDBC_POSTGRESQL = "jdbc:postgresql";

  static Optional<Scheme> of(UrlText url, Findings findings) {
    String name = url.scheme();
    String base = name.contains("+") ? name.substring(0, name.indexOf('+')) : name;
    boolean jdbc = name.equals(JDBC_POSTGRESQL);
    if (jdbc || base.equals("postgresql") || base.equals("postgres")) {
      checkSpelling(url.writtenScheme(), findings);
      return Optional.of(new Scheme(name, jdbc ? Grammar.JDBC : Grammar.LIBPQ));
    }
    findings.add(
        OtherDatabase.of(url).map(other -> other.refusal(url)).orElseGet(() -> unknown(url, base)));
    return Optional.empty();
  }

  private static void checkSpelling(String written, Findings findings) {
    if (written.chars().anyMatch(c -> c >= 'A' && c <= 'Z')) {
      findings.add(
          Diagnostic.of(Code.SCHEME_UNKNOWN, "scheme " + written + " is not in lower case")
              .as(Severity.WARNING)
              .detail("libpq and pgjdbc reject upper case; asyncpg and node-pg take it")
              .hint("Write the scheme in lower case"));
    }
    if (written.startsWith("postgres+")) {
      findings.add(
          Diagnostic.of(Code.SCHEME_UNKNOWN, "scheme " + written + " is not one of SQLAlchemy's")
              .as(Severity.WARNING)
              .detail("SQLAlchemy knows the dialect as postgresql only")
              .hint("Write `postgresql+` in front of the driver's name"));
    }
  }

  private static Diagnostic unknown(UrlText url, String base) {
    if (!url.hasSlashes()) {
      String hint = looksLikeKeywords(url.whole()) ? "Write it as a URL: `postgresql://…`" : HINT;
      return Diagnostic.of(Code.SCHEME_UNKNOWN, "the value has no scheme").hint(hint);
    }
    String hint = base.startsWith("jdbc:") ? "Start the URL with `jdbc:postgresql://`" : HINT;
    return Diagnostic.of(
            Code.SCHEME_UNKNOWN, "scheme " + url.scheme() + " is not a database's that is known")
        .hint(hint);
  }

  /** Returns whether this looks like libpq's other form, {@code host=… dbname=…}. */
  private static boolean looksLikeKeywords(String text) {
    return text.contains("host=") || text.contains("dbname=");
  }

  /** Returns whether SQLAlchemy hands the query to asyncpg, whose parameter is {@code ssl}. */
  boolean isAsyncpg() {
    return name.endsWith("+asyncpg");
  }
}

package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.util.StringJoiner;

/** Notices characters that must not stand in a URL as they are. */
final class UnencodedCharacters {
  private static final String QUOTES = "\"'`";

  /** What Go's net/url refuses besides quotes and spaces, in validUserinfo (Go 1.27). */
  private static final String REFUSED_BY_GO = "[]{}|\\^<>";

  private final Scheme scheme;
  private final Findings findings;

  private UnencodedCharacters(Scheme scheme, Findings findings) {
    this.scheme = scheme;
    this.findings = findings;
  }

  static void check(Scheme scheme, UrlSplit split, Findings findings) {
    UnencodedCharacters check = new UnencodedCharacters(scheme, findings);
    check.part(split.userinfo(), "user or the password", "");
    check.userinfo(split.userinfo());
    check.part(split.server(), "host", "");
    check.part(split.path(), "database's name", split.query().isEmpty() ? QUOTES : "");
    check.part(split.query().orElse(""), "query", QUOTES);
    if (split.path().indexOf('#') >= 0) {
      findings.add(
          Diagnostic.of(Code.CHARACTER_NOT_ENCODED, "the database's name holds # unencoded")
              .detail("libpq and pgjdbc keep it, node-pg ends the URL there")
              .hint("Write # as %23"));
    }
  }

  /** Reports one part; {@code notAtEnd} are characters that a part must not end with. */
  private void part(String text, String name, String notAtEnd) {
    boolean space = text.indexOf(' ') >= 0;
    boolean invisible = false;
    boolean quote = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      invisible |= c != ' ' && isInvisible(c);
      quote |= QUOTES.indexOf(c) >= 0;
    }
    boolean pgjdbcTakesSpace = scheme.grammar() == Grammar.JDBC && name.equals("query");
    if (space) {
      report(name, "a space", pgjdbcTakesSpace ? Severity.WARNING : Severity.ERROR);
    }
    if (invisible) {
      report(name, "an invisible character", Severity.ERROR);
    }
    if (quote) {
      boolean left = !notAtEnd.isEmpty() && QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
      report(name, "a quotation mark", left ? Severity.ERROR : Severity.WARNING);
    }
  }

  private void userinfo(String text) {
    StringJoiner found = new StringJoiner(" ");
    for (char c : REFUSED_BY_GO.toCharArray()) {
      if (text.indexOf(c) >= 0) {
        found.add(String.valueOf(c));
      }
    }
    if (found.length() > 0) {
      findings.add(
          Diagnostic.of(
                  Code.CHARACTER_NOT_ENCODED,
                  "the user or the password holds " + found + " unencoded")
              .as(Severity.WARNING)
              .detail("pgx, lib/pq and dbmate refuse it: net/url: invalid userinfo")
              .hint("Percent-encode everything but letters, digits and - . _ ~ in the password"));
    }
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private void report(String part, String what, Severity severity) {
    findings.add(
        Diagnostic.of(Code.CHARACTER_NOT_ENCODED, "the " + part + " holds " + what + " unencoded")
            .as(severity)
            .hint("Percent-encode it, as in %20 for a space, or take it out"));
  }
}

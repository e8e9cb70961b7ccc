package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Secret;
import java.util.Optional;

/**
 * Who logs in.
 *
 * @param user the role's name, decoded
 * @param password decoded
 */
record Credentials(Optional<String> user, Optional<Secret> password) {

  /** Reads them from in front of the host, and from the query, which beats it. */
  static Credentials read(Scheme scheme, UrlSplit split, UrlQuery query, Findings findings) {
    String userinfo = split.userinfo();
    int colon = userinfo.indexOf(':');
    String user = decode(colon < 0 ? userinfo : userinfo.substring(0, colon), "user", findings);
    String password = decode(colon < 0 ? "" : userinfo.substring(colon + 1), "password", findings);
    if (scheme.grammar() == Grammar.JDBC && split.hasUserinfo()) {
      findings.add(
          Diagnostic.of(
                  Code.CREDENTIALS_IN_JDBC_AUTHORITY,
                  "a user or a password stands in front of the host of a jdbc: URL")
              .detail("pgjdbc reads it as a part of the host's name")
              .hint("Give user and password as parameters, after the database's name"));
    }
    boolean readable = !split.isAmbiguous();
    Optional<String> newUser = override("user", user, readable, query, findings);
    Optional<String> newPassword = override("password", password, false, query, findings);
    if (newUser.isEmpty()) {
      findings.add(
          Diagnostic.of(Code.USER_MISSING, "the URL names no user")
              .detail("libpq and pgjdbc would take the operating system's user")
              .hint(
                  scheme.grammar() == Grammar.JDBC
                      ? "Add `user=` and the user's name after the question mark"
                      : "Add the user in front of the host: `user@host`"));
    }
    return new Credentials(newUser, newPassword.map(Secret::of));
  }

  private static String decode(String raw, String part, Findings findings) {
    return PercentEncoding.decode(raw, Grammar.LIBPQ, part, findings);
  }

  private static Optional<String> override(
      String name, String inUrl, boolean shown, UrlQuery query, Findings findings) {
    Optional<String> value = query.value(name);
    if (value.isPresent() && !inUrl.isEmpty() && !value.get().equals(inUrl)) {
      String replaced = shown ? name + " " + PercentEncoding.encodeReadably(inUrl, "@") : name;
      findings.add(
          Diagnostic.of(
                  Code.PARAMETER_OVERRIDES_URL,
                  "parameter " + name + " replaces the " + replaced + " in front of the host")
              .hint("Write it in one place, in front of the host"));
    }
    return value.or(() -> Optional.of(inUrl)).filter(text -> !text.isEmpty());
  }
}

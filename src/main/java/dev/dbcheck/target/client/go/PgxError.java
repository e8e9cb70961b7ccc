package dev.dbcheck.target.client.go;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words in which pgx 5.9.2 rejects a text, with the password as far hidden as it hides it. */
final class PgxError {
  private static final Pattern QUOTED = Pattern.compile("password='[^']*+'");
  private static final Pattern PLAIN = Pattern.compile("password=[^ ]*+");
  private static final Pattern IN_URL = Pattern.compile(":[^:@]++@");

  private PgxError() {}

  /** Returns the error about a text, with the error behind it. */
  static GoError of(String text, String message, GoError cause) {
    return of(text, message + " (" + cause.getMessage() + ")");
  }

  /** Returns the error about a text. */
  static GoError of(String text, String message) {
    return new GoError("cannot parse `" + redacted(text) + "`: " + message);
  }

  private static String redacted(String text) {
    if (PgxSettings.isUrl(text)) {
      try {
        GoUrl url = GoUrlParser.parse(text);
        boolean secret = url.user().flatMap(GoUrl.User::password).isPresent();
        return (secret ? url.withUser(url.user().map(PgxError::masked)) : url).written();
      } catch (GoError e) {
        return replaced(text);
      }
    }
    return replaced(text);
  }

  private static GoUrl.User masked(GoUrl.User user) {
    return new GoUrl.User(user.name(), Optional.of("xxxxx"));
  }

  private static String replaced(String text) {
    String once = QUOTED.matcher(text).replaceAll("password=xxxxx");
    String twice = PLAIN.matcher(once).replaceAll("password=xxxxx");
    return IN_URL.matcher(twice).replaceAll(":xxxxxx@");
  }
}

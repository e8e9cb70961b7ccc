package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Optional;

/** How much two URLs have in common. */
public enum Likeness {
  /** The same text, or two spellings of the same target with the same password. */
  SAME_TARGET("same target"),
  /** The same endpoints and database; the user, the password, TLS or a parameter differs. */
  SAME_DATABASE("same database"),
  /** Another endpoint or another database. */
  OTHER_DATABASE("other database");

  private final String phrase;

  Likeness(String phrase) {
    this.phrase = phrase;
  }

  /** Returns the likeness in words. */
  public String phrase() {
    return phrase;
  }

  /** Compares two URLs; what is no URL is like another only if it is the same text. */
  public static Likeness of(Secret one, Secret other) {
    if (one.equals(other)) {
      return SAME_TARGET;
    }
    Origin nowhere = Origin.option("comparison");
    Optional<Target> left = TargetParser.parse(one, nowhere).target();
    Optional<Target> right = TargetParser.parse(other, nowhere).target();
    return left.isPresent() && right.isPresent() ? of(left.get(), right.get()) : OTHER_DATABASE;
  }

  private static Likeness of(Target one, Target other) {
    boolean sameDatabase =
        places(one).equals(places(other))
            && one.database().or(one::user).equals(other.database().or(other::user));
    if (!sameDatabase) {
      return OTHER_DATABASE;
    }
    boolean sameRest =
        one.user().equals(other.user())
            && one.password().equals(other.password())
            && one.tls().equals(other.tls())
            && one.parameters().equals(other.parameters());
    return sameRest ? SAME_TARGET : SAME_DATABASE;
  }

  private static List<String> places(Target target) {
    return target.endpoints().stream()
        .map(endpoint -> endpoint.host() + ":" + endpoint.port())
        .toList();
  }
}

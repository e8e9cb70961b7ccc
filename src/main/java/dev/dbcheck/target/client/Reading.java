package dev.dbcheck.target.client;

import dev.dbcheck.secret.Secret;
import java.util.Objects;

/** What one client makes of a text that stands where it expects a URL. */
public sealed interface Reading {

  /** The client takes it as the name of a database. */
  record Taken(Fields fields) implements Reading {
    public Taken {
      Objects.requireNonNull(fields, "fields is null");
    }
  }

  /**
   * The client rejects it.
   *
   * @param error what the client says, in its own words; it may quote the secret
   */
  record Rejected(Secret error) implements Reading {
    public Rejected {
      Objects.requireNonNull(error, "error is null");
    }

    /** Returns the rejection with the client's words. */
    public static Rejected of(String error) {
      return new Rejected(Secret.of(error));
    }
  }

  /**
   * The client takes it as something else than a URL of PostgreSQL, and goes on.
   *
   * @param words what it takes it for; they may hold the secret
   */
  record TakenOtherwise(Secret words) implements Reading {
    public TakenOtherwise {
      Objects.requireNonNull(words, "words is null");
    }

    /** Returns the reading with these words. */
    public static TakenOtherwise of(String words) {
      return new TakenOtherwise(Secret.of(words));
    }
  }
}

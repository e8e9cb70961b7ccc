package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Reading;

/** A client's refusal of a text, on its way out of the parts that read it; it prints no word. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String words;

  /** Returns a refusal with the client's own words, which may quote the secret. */
  public Refusal(String words) {
    super(null, null, false, false);
    this.words = words;
  }

  /** Returns the reading that ends with this refusal. */
  public Reading reading() {
    return Reading.Rejected.of(words);
  }

  /** Returns the refusal as a client says it that puts words of its own in front. */
  public Refusal after(String prefix) {
    return new Refusal(prefix + words);
  }
}

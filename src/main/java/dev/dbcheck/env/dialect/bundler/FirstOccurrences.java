package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.node.EcmaScript;

/**
 * A text whose references are replaced one after the other, from left to right, as JavaScript's
 * {@code text.replace(reference, value)} does: not where the reference was found, but where the
 * text first looks like it.
 *
 * <p>As long as nothing that is already replaced holds a {@code $}, both are the same place, and
 * the text is not searched again.
 */
final class FirstOccurrences {
  private final String text;
  private final Effort effort;
  private final Origin place;
  private final StringBuilder done = new StringBuilder();
  private int copied;
  private boolean plain = true;
  private String mixed;

  FirstOccurrences(String text, Effort effort, Origin place) {
    this.text = text;
    this.effort = effort;
    this.place = place;
  }

  /** Replaces a reference that was found at an index of the text; indexes only grow. */
  void replace(int index, String reference, String value) throws FlawException {
    if (mixed == null) {
      plain = plain && text.indexOf('$', copied) >= index && value.indexOf('$') < 0;
      if (plain) {
        done.append(text, copied, index).append(value);
        copied = index + reference.length();
        effort.spend(value.length(), place);
        return;
      }
      mixed = text();
    }
    mixed = EcmaScript.replaceFirst(mixed, reference, value);
    effort.spend(mixed.length(), place);
  }

  /** Removes what looks like a piece of text that may stand anywhere. */
  void remove(String piece) throws FlawException {
    mixed = EcmaScript.replaceFirst(text(), piece, "");
    effort.spend(mixed.length(), place);
  }

  /** Returns the text with what has been replaced so far. */
  String text() {
    return mixed != null ? mixed : done + text.substring(copied);
  }
}

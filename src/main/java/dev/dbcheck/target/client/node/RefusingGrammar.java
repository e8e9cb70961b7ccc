package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;

/** A grammar whose parts may refuse a text on their way. */
@FunctionalInterface
public interface RefusingGrammar {
  /** Returns what the client makes of the text. */
  Reading read(String text) throws Refusal;

  /** Returns the grammar, in which a refusal is a reading. */
  static Grammar of(RefusingGrammar grammar) {
    return text -> {
      try {
        return grammar.read(text);
      } catch (Refusal refusal) {
        return refusal.reading();
      }
    };
  }
}

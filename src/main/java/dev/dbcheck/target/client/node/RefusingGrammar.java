package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;
import java.util.function.Function;

/** A grammar whose parts may refuse a text on their way. */
@FunctionalInterface
public interface RefusingGrammar {
  /** Returns what the client makes of the text. */
  Reading read(String text) throws Refusal;

  /** Returns the reading, which a refusal is, too. */
  default Reading readOrRefuse(String text) {
    try {
      return read(text);
    } catch (Refusal refusal) {
      return refusal.reading();
    }
  }

  /** Returns the grammar that fills gaps, and leaves them where only the text is asked. */
  static Grammar of(Function<Gaps, RefusingGrammar> grammar) {
    RefusingGrammar filling = grammar.apply(Gaps.FILLED);
    RefusingGrammar leaving = grammar.apply(Gaps.LEFT);
    return new Grammar() {
      @Override
      public Reading read(String text) {
        return filling.readOrRefuse(text);
      }

      @Override
      public Reading readAsSaid(String text) {
        return leaving.readOrRefuse(text);
      }
    };
  }
}

package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;

/** A grammar whose client may raise an exception. */
@FunctionalInterface
interface PythonGrammar {
  Reading read(String text) throws PythonError;

  /** Returns the grammar with the exception as a rejection. */
  static Grammar of(PythonGrammar grammar) {
    return text -> {
      try {
        return grammar.read(text);
      } catch (PythonError raised) {
        return raised.rejection();
      }
    };
  }
}

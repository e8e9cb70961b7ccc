package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Reading;

/** An exception that a client raises, with its class and words; they may hold the secret. */
final class PythonError extends Exception {
  private static final long serialVersionUID = 1L;

  PythonError(String type, String words) {
    super(type + ": " + words, null, false, false);
  }

  static PythonError value(String words) {
    return new PythonError("ValueError", words);
  }

  Reading.Rejected rejection() {
    return Reading.Rejected.of(getMessage());
  }
}

package dev.dbcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Builds one line from those facts of a stage that are known. */
final class FactPhrases {
  private final Map<String, String> facts;
  private final List<String> phrases = new ArrayList<>();

  FactPhrases(Map<String, String> facts) {
    this.facts = facts;
  }

  /** Adds a fact as it is. */
  FactPhrases value(String name) {
    return phrase(name, UnaryOperator.identity());
  }

  /** Adds a fact with a word before it. */
  FactPhrases labelled(String label, String name) {
    return phrase(name, value -> label + " " + value);
  }

  /** Adds what a fact stands for. */
  FactPhrases phrase(String name, UnaryOperator<String> wording) {
    String value = facts.getOrDefault(name, "");
    if (!value.isEmpty()) {
      phrases.add(wording.apply(value));
    }
    return this;
  }

  String text() {
    return String.join(", ", phrases);
  }
}

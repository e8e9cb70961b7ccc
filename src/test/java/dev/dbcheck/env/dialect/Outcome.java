package dev.dbcheck.env.dialect;

import dev.dbcheck.env.document.Node;

/** What a loader made of a file: the invented passwords of the recordings may be printed. */
sealed interface Outcome {

  /**
   * The variable has a value.
   *
   * @param text the value
   */
  record Set(String text) implements Outcome {}

  /** The variable is not set. */
  record Unset() implements Outcome {}

  /** The loader refuses the file. */
  record Rejected() implements Outcome {}

  /** A command would have to be run. */
  record Undetermined() implements Outcome {}

  /** Returns a recorded outcome. */
  static Outcome recorded(Node node) {
    if (node.at("value").isPresent()) {
      return new Set(node.at("value").text().orElseThrow());
    }
    return node.at("error").isPresent() ? new Rejected() : new Unset();
  }

  /** Returns what a loader of dbcheck says of a variable. */
  static Outcome of(Loaded loaded, String variable) {
    if (loaded.rejected().isPresent()) {
      return loaded.rejected().get().flaw().kind() == Flaw.Kind.COMMAND
          ? new Undetermined()
          : new Rejected();
    }
    return loaded.get(variable).map(Outcome::of).orElseGet(Unset::new);
  }

  private static Outcome of(Value value) {
    if (value.refusal().isPresent()) {
      return new Rejected();
    }
    return value.text().<Outcome>map(Set::new).orElseGet(Undetermined::new);
  }
}

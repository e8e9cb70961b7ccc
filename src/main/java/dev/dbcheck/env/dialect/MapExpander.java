package dev.dbcheck.env.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** Expands all variables of a file, or of all files, at once, as dotenv-expand does. */
@FunctionalInterface
public interface MapExpander {

  /**
   * Expands the values.
   *
   * @param parsed the variables as assigned, in the order in which their names first appeared
   * @param environment the process environment, with what earlier files have added to it
   * @return what the loader makes of the variables; it may give others of the environment new
   *     values, or leave some out
   * @throws FlawException if the loader rejects the file because of a reference
   */
  Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException;

  /**
   * Expands the values, where what a file replaced matters to references of a variable to itself.
   *
   * @param replaced for each variable that had a value, of the process environment or of an earlier
   *     file, when a file assigned it: the first such value
   */
  default Expanded expand(
      SequencedMap<String, Value> parsed,
      Map<String, Value> environment,
      Map<String, Value> replaced)
      throws FlawException {
    return expand(parsed, environment);
  }

  /**
   * Returns an expander for a loader that goes on without the file where this one rejects it, as
   * one does that logs what its parser throws.
   */
  default MapExpander droppingRejectedFiles() {
    return (parsed, environment) -> {
      try {
        return expand(parsed, environment);
      } catch (FlawException flaw) {
        return new Expanded(new LinkedHashMap<>(), Map.of(), Optional.of(flaw.flaw()));
      }
    };
  }

  /**
   * What an expander returns.
   *
   * @param parsed the variables of the file with their new values
   * @param environment variables of the process environment that the expander itself writes, whose
   *     old values are lost
   * @param dropped why the loader goes on without the file; then it has no variables
   */
  record Expanded(
      SequencedMap<String, Value> parsed, Map<String, Value> environment, Optional<Flaw> dropped) {
    public Expanded {
      Objects.requireNonNull(dropped, "dropped is null");
    }

    /** Returns what an expander made of a file that the loader goes on with. */
    public Expanded(SequencedMap<String, Value> parsed, Map<String, Value> environment) {
      this(parsed, environment, Optional.empty());
    }
  }
}

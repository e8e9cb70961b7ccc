package dev.dbcheck.env.dialect;

import java.util.Map;
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
   * What an expander returns.
   *
   * @param parsed the variables of the file with their new values
   * @param environment variables of the process environment that the expander itself writes, whose
   *     old values are lost
   */
  record Expanded(SequencedMap<String, Value> parsed, Map<String, Value> environment) {}
}

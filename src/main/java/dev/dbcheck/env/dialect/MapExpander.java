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
   * What an expander returns.
   *
   * @param parsed the variables of the file with their new values
   * @param environment variables of the process environment that the expander itself writes, whose
   *     old values are lost
   */
  record Expanded(SequencedMap<String, Value> parsed, Map<String, Value> environment) {}
}

package dev.dbcheck.env.dialect;

import java.util.Optional;

/** Resolves the placeholders of a property's value, in time linear in what comes out. */
public interface Placeholders {

  /**
   * Resolves a value.
   *
   * @param written the value as it is written
   * @param properties the other properties, resolved
   * @throws FlawException if the app is refused the property
   */
  Value resolve(Value written, Properties properties) throws FlawException;

  /** Returns how many properties deep placeholders may lead, from 1. */
  int deepest();

  /** The properties a placeholder can name. */
  @FunctionalInterface
  interface Properties {

    /**
     * Returns a property's resolved value, or nothing if no source has it.
     *
     * @throws FlawException if the app would be refused that property
     */
    Optional<Value> get(String name) throws FlawException;
  }
}

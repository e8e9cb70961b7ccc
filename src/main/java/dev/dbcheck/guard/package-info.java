/**
 * Compares a target with what the user says it must be, and alone gives leave to change it.
 *
 * <p>Compared is what clients dial, never the URL's text: every host of a list, overrides of the
 * query, {@code hostaddr}, and every address that a name resolves to.
 *
 * <p>Knows {@code diagnostic}, {@code target} and {@code probe}, and nothing that comes after it.
 */
package dev.dbcheck.guard;

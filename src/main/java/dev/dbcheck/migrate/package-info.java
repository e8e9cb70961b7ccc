/**
 * Runs Flyway or any other command against a target the guard approved; the only home of Flyway.
 */
package dev.dbcheck.migrate;

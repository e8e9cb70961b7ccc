/** Writes a target as the text that one client of PostgreSQL reads as the same target. */
package dev.dbcheck.target.conversion;

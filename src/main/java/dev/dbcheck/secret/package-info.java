/**
 * Values that cannot be printed, and the redactor that cleans every text from outside. Knows no
 * other package.
 */
package dev.dbcheck.secret;

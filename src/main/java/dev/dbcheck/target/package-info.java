/**
 * Database URLs: parsing, and what is wrong with one.
 *
 * <p>A {@code postgresql://} URL is read as libpq reads it and a {@code jdbc:} URL as pgjdbc reads
 * it. Where other clients read the same text as something else, that is a finding. Of a URL only
 * what cannot be a piece of a password is ever shown.
 *
 * <p>Knows {@code diagnostic} and {@code secret}, and nothing that comes after it.
 */
package dev.dbcheck.target;

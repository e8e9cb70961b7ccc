/**
 * libpq, PostgreSQL's C library, and the clients that hand it their text as it is: psql, psycopg,
 * psycopg2 and ruby-pg. Families whose clients end in libpq build on it.
 */
package dev.dbcheck.target.client.libpq;

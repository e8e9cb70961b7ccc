/** The incident, replayed; the home of embedded PostgreSQL. Knows no command's class. */
package dev.dbcheck.demo;

/** The clients of Go: pgx and lib/pq, and xo/dburl, all of which read URLs by {@code net/url}. */
package dev.dbcheck.target.client.go;

/**
 * What a client of PostgreSQL is: how it takes a URL apart, what it does with each parameter, which
 * TLS it wants, and what else it looks at. The families of clients build on these types.
 */
package dev.dbcheck.target.client;

/**
 * Reaches a database stage by stage over the one connection that is then used.
 *
 * <p>The connection is dialled, asked for TLS and encrypted here, one observed step after the
 * other; pgjdbc then logs in over that very socket, which its {@code socketFactory} property hands
 * it, with {@code sslmode=disable} so that it can neither negotiate again nor repeat a failed login
 * without TLS.
 *
 * <p>The only package that knows pgjdbc; knows {@code diagnostic}, {@code secret} and {@code
 * target}, and nothing that comes after it.
 */
package dev.dbcheck.probe;

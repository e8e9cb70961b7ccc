/**
 * The clients of Python: asyncpg, SQLAlchemy with its drivers, and Django's URL readers, all built
 * on what Python's own library makes of a URL.
 */
package dev.dbcheck.target.client.python;

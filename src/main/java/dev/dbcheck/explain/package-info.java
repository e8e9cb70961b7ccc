/**
 * What an error message that somebody pasted says about the database's URL: texts of clients,
 * loaders and servers, kept as data, each with its cause, its fix and where it was reported.
 *
 * <p>Nothing of the pasted text is ever repeated, since it may hold a password.
 */
package dev.dbcheck.explain;

/**
 * The chain: sources, their order, and where a value came from. The home of dotenv-java; knows only
 * diagnostics and secrets.
 */
package dev.dbcheck.env;

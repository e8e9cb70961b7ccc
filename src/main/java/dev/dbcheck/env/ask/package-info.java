/** Asks an app's own runtime what it sees; the only place that runs a project's code. */
package dev.dbcheck.env.ask;

/** Renders what a command found out, and owns the exit status. The home of jackson-core. */
package dev.dbcheck.report;

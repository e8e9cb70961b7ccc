/** The command line: parse, call, report. The home of picocli; knows every other package. */
package dev.dbcheck.cli;

package dev.dbcheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;

/** A command of dbcheck: picocli fills its arguments, and then calls it for its exit status. */
interface Subcommand extends Callable<Integer> {

  /** Returns what the help says of it. */
  Usage usage();

  /** Returns its options and positional parameters, without {@code --help}, which all have. */
  List<? extends ArgSpec> arguments();
}

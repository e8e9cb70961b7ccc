package dev.dbcheck.cli;

import picocli.CommandLine.IFactory;

/**
 * The factory of a command line that is all declared as values; picocli's own would look in every
 * jar for a class of Groovy's at each start, 8 ms.
 */
final class NothingIsMade implements IFactory {
  @Override
  public <T> T create(Class<T> type) {
    throw new IllegalStateException(type + " is not declared as a value");
  }
}

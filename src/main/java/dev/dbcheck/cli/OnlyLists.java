package dev.dbcheck.cli;

import java.util.ArrayList;
import picocli.CommandLine.IFactory;

/**
 * The factory of a command line that is all declared as values, but for the lists of repeatable
 * options; picocli's own would look in every jar for a class of Groovy's at each start, 8 ms.
 */
final class OnlyLists implements IFactory {
  @Override
  public <T> T create(Class<T> type) {
    if (type.isAssignableFrom(ArrayList.class)) {
      return type.cast(new ArrayList<>());
    }
    throw new IllegalStateException(type + " is not declared as a value");
  }
}

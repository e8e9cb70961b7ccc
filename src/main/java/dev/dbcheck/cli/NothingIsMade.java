package dev.dbcheck.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IFactory;

/**
 * The factory of a command line that is all declared as values: it makes the lists that repeated
 * options fill, and nothing else. Picocli's own would look in every jar for a class of Groovy's at
 * each start, 8 ms.
 */
final class NothingIsMade implements IFactory {
  @Override
  public <T> T create(Class<T> type) {
    if (type == List.class) {
      return type.cast(new ArrayList<>());
    }
    throw new IllegalStateException(type + " is not declared as a value");
  }
}

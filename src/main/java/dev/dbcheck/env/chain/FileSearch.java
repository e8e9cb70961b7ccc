package dev.dbcheck.env.chain;

import java.nio.file.Path;
import java.util.List;

/** Which env files a loader looks for, and where. */
public interface FileSearch {

  /**
   * Returns the files it would read if they exist, the one that comes first for the chain at the
   * head; looks at names only, and only at those it has to.
   */
  List<Path> candidates(Place place);

  /** Returns the order as documentation shows it: {@code .env.{mode}.local}, {@code .env} … */
  List<String> order();

  /** Returns where it looks, as a phrase in lower case: {@code the working folder} … */
  String where();
}

package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.Comparator;

/**
 * A scanner whose assignments come in the order of their names, as {@code util.parseEnv} of Node.js
 * returns them (its {@code src/node_dotenv.h} keeps them in a {@code std::map}; seen with 20.20.2
 * and 24.9.0); those of one name stay in the file's order.
 *
 * @param inner the scanner whose assignments they are
 */
record ByName(Scanner inner) implements Scanner {
  @Override
  public Scan scan(String text) {
    Scan scan = inner.scan(text);
    return new Scan(
        scan.assignments().stream().sorted(Comparator.comparing(Assignment::name)).toList(),
        scan.skipped(),
        scan.fatal());
  }
}

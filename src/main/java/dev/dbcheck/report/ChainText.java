package dev.dbcheck.report;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import java.util.Optional;

/** Which chain was used, for a human reader. */
final class ChainText {
  private ChainText() {}

  /** Returns the chain, why it was taken, and its mode; nothing for a chain that needs no word. */
  static Optional<String> line(ChainUse chain) {
    if (chain.origin().isEmpty()) {
      return Optional.empty();
    }
    Origin origin = chain.origin().get();
    StringBuilder line = new StringBuilder("chain ").append(chain.label());
    line.append(origin.kind() == Origin.Kind.OPTION ? ", chosen by " : ", seen at ")
        .append(origin.location());
    chain
        .mode()
        .ifPresent(mode ->
            line.append(", mode ")
                .append(mode.name())
                .append(" (")
                .append(mode.origin().location())
                .append(')'));
    return Optional.of(line.toString());
  }
}

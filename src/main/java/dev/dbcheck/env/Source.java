package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/** One place a value can come from. */
interface Source {

  /** Returns the place. */
  Origin origin();

  /** Returns what the place says of a variable. */
  Lookup look(String variable);

  /**
   * What a source answers.
   *
   * @param definition its definition of the variable
   * @param diagnostics what is wrong with the source itself
   */
  record Lookup(Optional<Definition> definition, List<Diagnostic> diagnostics) {
    public Lookup {
      diagnostics = List.copyOf(diagnostics);
    }

    static Lookup absent() {
      return new Lookup(Optional.empty(), List.of());
    }

    static Lookup found(Definition definition) {
      return new Lookup(Optional.of(definition), List.of());
    }

    static Lookup unreadable(Diagnostic diagnostic) {
      return new Lookup(Optional.empty(), List.of(diagnostic));
    }
  }
}

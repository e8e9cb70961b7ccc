package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer of a chain.
 *
 * @param chain the chain that was asked
 * @param variable the variable that was looked for
 * @param sources every source in the order in which they were asked
 * @param references the variables that went into the value in force
 * @param diagnostics the findings; with an error among them there is no usable value
 */
public record Resolution(
    ChainUse chain,
    String variable,
    List<SourceReading> sources,
    List<Reference> references,
    List<Diagnostic> diagnostics) {

  public Resolution {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(variable, "variable is null");
    sources = List.copyOf(sources);
    references = List.copyOf(references);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the source whose value is in force, usable or not. */
  public Optional<SourceReading> winner() {
    return sources.stream().filter(s -> s.state() == SourceReading.State.WON).findFirst();
  }

  /** Returns the value in force unless a finding makes it unusable. */
  public Optional<Secret> value() {
    return diagnostics.stream().anyMatch(Diagnostic::isError)
        ? Optional.empty()
        : winner().flatMap(SourceReading::value);
  }

  /** Returns where the value in force came from. */
  public Optional<Origin> origin() {
    return winner().map(SourceReading::origin);
  }
}

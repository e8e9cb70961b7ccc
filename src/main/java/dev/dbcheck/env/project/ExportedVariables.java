package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.ChainReading;
import dev.dbcheck.env.chain.Chains;
import dev.dbcheck.env.chain.Edition;
import dev.dbcheck.secret.Secret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The variables that a chain leaves in the process environment, where libraries look for them. */
public final class ExportedVariables {
  /** Chains that hand their values to the app alone. */
  private static final Set<String> KEEPING_TO_THEMSELVES =
      Set.of(
          "pydantic-settings",
          "python-decouple",
          "vite",
          "symfony",
          "spring-boot",
          "spring-dotenv",
          "quarkus",
          "dotenv-java");

  /** A variable's value and where it comes from. */
  public record Export(Secret value, Origin origin) {
    public Export {
      Objects.requireNonNull(value, "value is null");
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  private ExportedVariables() {}

  /** Returns those of some variables that come from the view's files. */
  public static SequencedMap<String, Export> of(
      View view, List<String> variables, Path workingFolder) {
    SequencedMap<String, Export> exported = new LinkedHashMap<>();
    String name = view.resolution().chain().name();
    Optional<Chain> chain = Chains.find(name).filter(_ -> !KEEPING_TO_THEMSELVES.contains(name));
    if (chain.isEmpty()) {
      return exported;
    }
    Edition edition =
        view.resolution()
            .chain()
            .version()
            .map(chain.get()::edition)
            .orElseGet(chain.get()::newest);
    ChainReading reading =
        ChainReading.of(
            chain.get(), edition, view.resolution().chain(), view.place(), workingFolder);
    for (String variable : variables) {
      Resolution found = reading.resolve(variable);
      found
          .value()
          .filter(value -> !value.isEmpty())
          .filter(_ -> found.origin().filter(o -> o.kind() == Origin.Kind.FILE).isPresent())
          .ifPresent(
              value -> exported.put(variable, new Export(value, found.origin().orElseThrow())));
    }
    return exported;
  }
}

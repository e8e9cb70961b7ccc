package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The ordered sources from which an app takes its variables. */
public final class EnvChain {
  private final String name;
  private final List<Source> sources;

  private EnvChain(String name, List<Source> sources) {
    this.name = name;
    this.sources = List.copyOf(sources);
  }

  /** Returns the process environment, then {@code .env} in the app folder. */
  public static EnvChain of(Environment environment, Path appFolder, Path workingFolder) {
    Path file = appFolder.resolve(".env");
    return new EnvChain(
        "default",
        List.of(
            new ProcessEnvironmentSource(environment),
            new EnvFileSource(file, ShownPath.of(file, workingFolder), false)));
  }

  /**
   * Returns the process environment, then the named files; a later file beats an earlier one, as
   * with {@code node --env-file} and {@code docker compose --env-file}.
   */
  public static EnvChain ofFiles(Environment environment, List<Path> files, Path workingFolder) {
    List<Source> sources = new ArrayList<>();
    sources.add(new ProcessEnvironmentSource(environment));
    files.reversed().stream()
        .map(file -> new EnvFileSource(file, ShownPath.of(file, workingFolder), true))
        .forEach(sources::add);
    return new EnvChain("env-file", sources);
  }

  /** Returns standard input alone, which holds nothing but the URL. */
  public static EnvChain ofStandardInput(InputStream in) {
    return new EnvChain("stdin", List.of(new StandardInputSource(in)));
  }

  /** Asks the sources in order for the variable; the first that defines it wins. */
  public Resolution resolve(String variable) {
    Objects.requireNonNull(variable, "variable is null");
    List<SourceReading> readings = new ArrayList<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    Definition winner = null;
    for (Source source : sources) {
      Source.Lookup lookup = source.look(variable);
      boolean won = winner == null && lookup.definition().isPresent();
      readings.add(reading(source, lookup, won));
      diagnostics.addAll(winner == null ? lookup.diagnostics() : milder(lookup.diagnostics()));
      if (won) {
        winner = lookup.definition().get();
        diagnostics.addAll(winner.diagnostics());
      } else if (winner != null && lookup.definition().isPresent()) {
        ChainFindings.shadowed(
                variable,
                winner.origin(),
                lookup.definition().get().origin(),
                lookup.definition().get().value().equals(winner.value()))
            .ifPresent(diagnostics::add);
      }
    }
    if (winner == null && diagnostics.stream().noneMatch(Diagnostic::isError)) {
      diagnostics.add(
          ChainFindings.notSet(
              List.of(variable),
              sources.stream().map(source -> source.origin().source()).toList()));
    }
    return new Resolution(ChainUse.of(name), variable, readings, List.of(), diagnostics);
  }

  private static SourceReading reading(Source source, Source.Lookup lookup, boolean won) {
    return lookup
        .definition()
        .map(definition ->
            new SourceReading(
                definition.origin(),
                won ? SourceReading.State.WON : SourceReading.State.SHADOWED,
                definition.usable()))
        .orElseGet(
            () -> new SourceReading(source.origin(), SourceReading.State.ABSENT, Optional.empty()));
  }

  /** A source that is not asked any more can't make the value unusable. */
  private static List<Diagnostic> milder(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(found -> found.as(Severity.WARNING)).toList();
  }
}

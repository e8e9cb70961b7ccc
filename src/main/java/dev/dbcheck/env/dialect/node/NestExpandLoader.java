package dev.dbcheck.env.dialect.node;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Rules.Names;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * {@code @nestjs/config} with {@code expandVariables} ({@code loadEnvFile} in {@code
 * dist/config.module.js} of 4.0.4): with each file it expands those before it once more.
 */
public final class NestExpandLoader implements Loader {
  private final MapExpander expander = new DotenvExpand12();

  @Override
  public Loaded load(List<EnvFile> files, Environment processEnvironment) {
    Map<String, Value> initial = new LinkedHashMap<>();
    processEnvironment
        .variables()
        .forEach((name, text) -> initial.put(name, Value.of(text, Origin.environment())));
    Map<String, Value> environment = new LinkedHashMap<>(initial);
    List<Loaded.Rejected> skipped = new ArrayList<>();
    SequencedMap<String, Value> config = new LinkedHashMap<>();
    for (EnvFile file : files) {
      try {
        SequencedMap<String, Value> merged = parsed(file, skipped);
        merged.putAll(config);
        MapExpander.Expanded expanded = expander.expand(merged, environment);
        environment.putAll(expanded.environment());
        config = expanded.parsed();
      } catch (FlawException flaw) {
        return new Loaded(
            initial, Names.EXACT, Optional.of(Loaded.Rejected.in(file, flaw.flaw())), skipped);
      }
    }
    environment.replaceAll((_, value) -> CString.of(value));
    return new Loaded(environment, Names.EXACT, Optional.empty(), skipped);
  }

  private static SequencedMap<String, Value> parsed(EnvFile file, List<Loaded.Rejected> skipped)
      throws FlawException {
    Scan scan = DotenvScanner.since16().scan(Decoding.ENCODING_STANDARD_UTF_8.decode(file.bytes()));
    scan.skipped().forEach(flaw -> skipped.add(Loaded.Rejected.in(file, flaw)));
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    for (Assignment assignment : scan.assignments()) {
      if (!file.hides(assignment.name())) {
        values.put(
            assignment.name(),
            Value.of(assignment.value().orElseThrow(), file.line(assignment.line())));
      }
    }
    return values;
  }
}

package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.ChainFindings;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.Reference;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.env.ValueCheck;
import dev.dbcheck.env.app.RecipeReading;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.app.SettingValue;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** One setting asked of one chain; what the winner shadows is found by taking it away. */
final class ChainQuestion {
  private static final char UNDECODABLE = '\uFFFD';

  private final ChainReading chain;
  private final UrlRecipe recipe;
  private final List<String> variables;
  private final Loaded loaded;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  ChainQuestion(ChainReading chain, UrlRecipe recipe) {
    this.chain = chain;
    this.recipe = recipe;
    this.variables = RecipeVariables.of(recipe);
    this.loaded = chain.load(chain.environment(), chain.files());
  }

  Resolution answer() {
    SettingValue answer = new RecipeReading(loaded::get).read(recipe);
    Optional<Value> winner = winner(answer);
    List<Value> shadowed = winner.isPresent() ? shadowed(winner.get()) : List.of();
    findings(answer, winner);
    winner.ifPresent(value -> findings(value, shadowed));
    return new Resolution(
        chain.use(),
        variable(),
        rows(winner, shadowed),
        winner.map(Value::references).orElse(List.of()),
        diagnostics);
  }

  private Optional<Value> winner(SettingValue answer) {
    return switch (answer) {
      case SettingValue.Known(Value value, boolean isDefault) ->
          Optional.of(isDefault ? asDefault(value) : value);
      case SettingValue.Unset _, SettingValue.Unknown _ -> Optional.empty();
    };
  }

  private static Value asDefault(Value value) {
    Origin place = value.origin();
    return Value.expanded(
        value.text().orElse(""),
        new Origin(Origin.Kind.DEFAULT, place.source(), place.line()),
        value.references());
  }

  /** The first variable that is set stands for the setting; else the first that could be. */
  private String variable() {
    return variables.stream()
        .filter(name -> loaded.get(name).isPresent())
        .findFirst()
        .or(() -> variables.stream().findFirst())
        .orElseGet(() -> recipe.origin().location());
  }

  private void findings(SettingValue answer, Optional<Value> winner) {
    boolean fromEnvironment =
        chain.isEnvironmentFirst()
            && winner.filter(v -> v.origin().kind() == Origin.Kind.ENVIRONMENT).isPresent();
    chain.switchedOff().map(ChainProblems::switchedOff).ifPresent(diagnostics::add);
    List<Diagnostic> problems =
        ChainProblems.of(chain, loaded, winner.map(v -> v.origin().source()).orElse(null));
    problems.forEach(
        found -> diagnostics.add(fromEnvironment ? found.as(Severity.WARNING) : found));
    switch (answer) {
      case SettingValue.Known(Value value, boolean isDefault) -> {
        if (isDefault) {
          diagnostics.add(ChainProblems.defaultTaken(recipe, value.origin()));
        }
      }
      case SettingValue.Unset unset -> {
        if (diagnostics.stream().noneMatch(Diagnostic::isError)) {
          diagnostics.add(
              ChainFindings.notSet(
                  unset.names(), chain.sources().stream().map(Origin::source).toList()));
        }
      }
      case SettingValue.Unknown unknown ->
          diagnostics.add(ChainProblems.unknown(unknown.reason(), unknown.origin()));
    }
  }

  private void findings(Value winner, List<Value> shadowed) {
    winner
        .command()
        .ifPresent(
            command -> diagnostics.add(ChainProblems.undetermined(variable(), winner, command)));
    winner
        .flaw()
        .ifPresent(flaw -> diagnostics.add(ChainProblems.refused(chain, winner.origin(), flaw)));
    winner.references().stream()
        .filter(Reference::isMissing)
        .forEach(reference ->
            diagnostics.add(ChainProblems.referenceUnset(reference.name(), winner.origin())));
    winner.text().ifPresent(text -> diagnostics.addAll(ValueCheck.of(text, winner.origin())));
    if (winner.text().filter(text -> text.indexOf(UNDECODABLE) >= 0).isPresent()) {
      diagnostics.add(ChainProblems.undecodable(winner.origin()));
    }
    for (Value other : shadowed) {
      boolean same = Objects.equals(other.text(), winner.text());
      ChainFindings.shadowed(variable(), winner.origin(), other.origin(), same)
          .ifPresent(diagnostics::add);
    }
  }

  private List<SourceReading> rows(Optional<Value> winner, List<Value> shadowed) {
    SequencedMap<String, SourceReading> rows = new LinkedHashMap<>();
    chain
        .sources()
        .forEach(origin ->
            rows.put(
                origin.source(),
                new SourceReading(origin, SourceReading.State.ABSENT, Optional.empty())));
    for (Value other : shadowed.reversed()) {
      put(rows, other, SourceReading.State.SHADOWED);
    }
    winner.ifPresent(value -> put(rows, value, SourceReading.State.WON));
    return List.copyOf(rows.values());
  }

  private static void put(Map<String, SourceReading> rows, Value value, SourceReading.State state) {
    Optional<Secret> text =
        value.text().filter(one -> ValueCheck.of(one, value.origin()).isEmpty()).map(Secret::of);
    rows.put(value.origin().source(), new SourceReading(value.origin(), state, text));
  }

  /** Takes the winner away, again and again, until nothing in the chain gives a value any more. */
  private List<Value> shadowed(Value first) {
    List<Value> found = new ArrayList<>();
    Environment environment = chain.environment();
    Map<String, EnvFile> files = new LinkedHashMap<>(chain.files());
    Value value = first;
    for (int i = 0; i <= chain.files().size(); i++) {
      String source = value.origin().source();
      if (value.origin().kind() == Origin.Kind.ENVIRONMENT) {
        for (String name : variables) {
          environment = chain.without(environment, name);
        }
      } else if (files.containsKey(source)) {
        for (String name : variables) {
          files.computeIfPresent(source, (_, file) -> file.without(name));
        }
      } else {
        break;
      }
      Loaded next = chain.load(environment, files);
      if (new RecipeReading(next::get).read(recipe) instanceof SettingValue.Known known
          && !known.isDefault()) {
        value = known.value();
        found.add(value);
      } else {
        break;
      }
    }
    return found;
  }
}

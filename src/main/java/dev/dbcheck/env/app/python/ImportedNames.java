package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.List;
import java.util.Optional;

/**
 * The names of a function, then those of its module, then the settings of the app's other files:
 * {@code settings.database_url}, {@code get_settings().database_url}, {@code DATABASE_URL}.
 */
final class ImportedNames implements NamesInScope {
  private final PythonFile file;
  private final Code code;
  private final Statement place;
  private final KnownSettings known;
  private final ModuleNames module;

  ImportedNames(PythonFile file, Statement place, KnownSettings known) {
    this.file = file;
    this.code = file.code();
    this.place = place;
    this.known = known;
    this.module = new ModuleNames(file);
  }

  @Override
  public Optional<Found> read(ExpressionReader reader, int at, int depth) {
    return local(reader, at, depth)
        .or(() -> imported(reader, at))
        .or(() -> module.read(reader, at, depth));
  }

  /** A name that the same function assigns once. */
  private Optional<Found> local(ExpressionReader reader, int at, int depth) {
    if (place.isModuleLevel() || code.is(at + 1, ".") || code.is(at + 1, "(")) {
      return Optional.empty();
    }
    String name = code.token(at).text();
    List<PythonFile.Assignment> all =
        file.body(file.statements().get(place.owner())).stream()
            .flatMap(statement -> file.assignment(statement).stream())
            .filter(assigned -> assigned.name().equals(name) && !assigned.value().isEmpty())
            .toList();
    return all.size() == 1 && !all.getFirst().statement().isConditional()
        ? Optional.of(reader.read(all.getFirst().value(), depth + 1).endingAt(at + 1))
        : Optional.empty();
  }

  /** The last attribute is what the setting is called where it is made. */
  private Optional<Found> imported(ExpressionReader reader, int at) {
    int end = at + 1;
    int last = at;
    while (code.is(end, "(") && code.after(end) == end + 2 || code.is(end, ".")) {
      if (code.is(end, "(")) {
        end += 2;
      } else {
        last = end + 1;
        end += 2;
      }
    }
    boolean method = code.is(end, "(");
    if (last == at && !file.isImported(code.token(at).text()) || method) {
      return Optional.empty();
    }
    Optional<AppSetting> setting = known.named(code.token(last).text());
    int behind = end;
    return Optional.of(
        setting
            .map(one -> new Found(one.recipe(), behind, one.chain()))
            .orElseGet(() ->
                Found.of(
                    new UrlRecipe.Unknown("it comes from another module", reader.origin(at)),
                    behind)));
  }

  /** Returns what a span amounts to. */
  Found read(Span span) {
    return new ExpressionReader(file.shown(), code, new PythonIdioms(file, this)).read(span);
  }
}

package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.Optional;

/**
 * The names of a function, then those of its module, then the settings of the app's other files:
 * {@code settings.database_url}, {@code get_settings().database_url}, {@code DATABASE_URL}.
 */
final class ImportedNames implements NamesInScope {
  private final PythonFile file;
  private final Code code;
  private final KnownSettings known;
  private final ModuleNames module;

  ImportedNames(PythonFile file, KnownSettings known) {
    this.file = file;
    this.code = file.code();
    this.known = known;
    this.module = new ModuleNames(file);
  }

  @Override
  public Optional<Found> read(ExpressionReader reader, int at, int depth) {
    return module
        .local(reader, at, depth)
        .or(() -> imported(reader, at))
        .or(() -> module.read(reader, at, depth));
  }

  /** The last attribute is what the setting is called where it is made. */
  private Optional<Found> imported(ExpressionReader reader, int at) {
    boolean call = code.is(at + 1, "(") && code.after(at + 1) == at + 3;
    int end = call ? at + 3 : at + 1;
    int last = at;
    while (code.is(end, ".") && !code.is(end + 2, "(")) {
      last = end + 1;
      end += 2;
    }
    if (last == at && (call || !file.isImported(code.token(at).text()))) {
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

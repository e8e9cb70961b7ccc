package dev.dbcheck.env.app.rust;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.DatabaseNames;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where a Rust program asks for a database's URL. */
public final class RustSettings {
  private RustSettings() {}

  /** Returns the settings; {@code shown} is the file's name as the user knows it. */
  public static List<AppSetting> read(String shown, String text) {
    Code code = Code.of(Language.RUST, text);
    ExpressionReader reader = new ExpressionReader(shown, code, new RustIdioms());
    List<AppSetting> settings = new ArrayList<>();
    int i = 0;
    while (i < code.size()) {
      // clap's attribute: env = "DATABASE_URL".
      boolean attribute = code.are(i, "env", "=") && code.token(i + 2).kind() == Token.Kind.TEXT;
      if (attribute && DatabaseNames.isUrl(code.token(i + 2).text())) {
        String name = code.token(i + 2).text();
        settings.add(
            setting(
                name,
                new UrlRecipe.FromVariable(List.of(name), Optional.empty(), reader.origin(i))));
      }
      i = RustIdioms.asks(code, i) ? question(reader, i, settings) : i + 1;
    }
    return settings;
  }

  private static int question(ExpressionReader reader, int at, List<AppSetting> settings) {
    int end = reader.endOfExpression(at);
    Found found = reader.read(new Span(at, end));
    RecipeVariables.of(found.recipe()).stream()
        .filter(DatabaseNames::isUrl)
        .findFirst()
        .ifPresent(name -> settings.add(setting(name, found.recipe())));
    return Math.max(at + 1, end);
  }

  private static AppSetting setting(String name, UrlRecipe recipe) {
    return AppSetting.of(name, DatabaseNames.use(name), recipe);
  }
}

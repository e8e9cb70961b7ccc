package dev.dbcheck.env.app.go;

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

/** Reads where a Go program asks for a database's URL. */
public final class GoSettings {
  private final Code code;
  private final ExpressionReader reader;
  private final List<AppSetting> settings = new ArrayList<>();

  private GoSettings(String shown, Code code) {
    this.code = code;
    this.reader = new ExpressionReader(shown, code, new GoIdioms());
  }

  /** Returns the settings; {@code shown} is the file's name as the user knows it. */
  public static List<AppSetting> read(String shown, String text) {
    GoSettings reading = new GoSettings(shown, Code.of(Language.GO, text));
    int i = 0;
    while (i < reading.code.size()) {
      i = reading.token(i);
    }
    return reading.settings;
  }

  private int token(int at) {
    if (code.token(at).kind() == Token.Kind.TEXT) {
      tag(at);
    }
    boolean formats = code.are(at, "fmt", ".", "Sprintf", "(");
    if (!GoIdioms.asks(code, at) && !formats) {
      return at + 1;
    }
    int end = reader.endOfExpression(at);
    Found found = reader.read(new Span(at, end));
    List<String> variables = RecipeVariables.of(found.recipe());
    boolean named = variables.stream().anyMatch(DatabaseNames::isUrl);
    boolean url = formats && !variables.isEmpty() && isUrl(found.recipe());
    if (named || url) {
      String label = variables.getFirst();
      settings.add(AppSetting.of(label, DatabaseNames.use(label), found.recipe()));
      return end;
    }
    return at + 1;
  }

  private static boolean isUrl(UrlRecipe recipe) {
    return recipe instanceof UrlRecipe.Joined joined
        && joined.pieces().getFirst() instanceof UrlRecipe.Fixed first
        && first.text().startsWith("postgres");
  }

  /** {@code env:"DATABASE_URL" envDefault:"…"} behind a field, as caarlos0/env reads it. */
  private void tag(int at) {
    StructTag tag = new StructTag(code.token(at).text());
    Optional<String> variable =
        tag.value("env").map(value -> value.split(",", 2)[0]).filter(DatabaseNames::isUrl);
    variable.ifPresent(name -> {
      Optional<UrlRecipe> fallback =
          tag.value("envDefault").map(text -> new UrlRecipe.Fixed(text, reader.origin(at)));
      UrlRecipe recipe = new UrlRecipe.FromVariable(List.of(name), fallback, reader.origin(at));
      settings.add(AppSetting.of(name, DatabaseNames.use(name), recipe));
    });
  }
}

package dev.dbcheck.env.app.php;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.app.UrlRecipe.Precedence;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Language;
import dev.dbcheck.env.code.Token;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the connections of Laravel's {@code config/database.php}, of which {@code default} chooses
 * one.
 *
 * <p>What {@code url} says counts before the other keys, as {@code
 * Illuminate/Support/ConfigurationUrlParser.php} 10.48 has it.
 */
public final class LaravelDatabases {
  private static final String CHAIN = "laravel";

  private static final Map<String, Part> PARTS =
      Map.of(
          "host", Part.HOST,
          "port", Part.PORT,
          "database", Part.DATABASE,
          "username", Part.USER,
          "password", Part.PASSWORD);

  private final Code code;
  private final ExpressionReader reader;

  private LaravelDatabases(String shown, Code code) {
    this.code = code;
    this.reader = new ExpressionReader(shown, code, new PhpIdioms());
  }

  /** Returns the setting; {@code shown} is the file's name as the user knows it. */
  public static List<AppSetting> read(String shown, String text) {
    return new LaravelDatabases(shown, Code.of(Language.PHP, text)).settings();
  }

  private List<AppSetting> settings() {
    for (int i = 0; i < code.size(); i++) {
      if (code.is(i, "return") && code.is(i + 1, "[")) {
        return settings(entries(i + 1));
      }
    }
    return List.of();
  }

  private List<AppSetting> settings(Map<String, Span> configuration) {
    Span connections = configuration.get("connections");
    if (connections == null || !code.is(connections.from(), "[")) {
      return List.of();
    }
    Map<String, UrlRecipe> byName = new LinkedHashMap<>();
    entries(connections.from())
        .forEach((name, value) -> connection(value).ifPresent(found -> byName.put(name, found)));
    Span chosen = configuration.get("default");
    if (chosen == null || byName.isEmpty()) {
      return List.of();
    }
    UrlRecipe recipe =
        new UrlRecipe.Chosen(
            reader.read(chosen).recipe(), byName, reader.origin(connections.from()));
    return List.of(AppSetting.of("connections", AppSetting.Use.APP, recipe).through(CHAIN));
  }

  private Optional<UrlRecipe> connection(Span value) {
    if (!code.is(value.from(), "[") || code.after(value.from()) != value.to()) {
      return Optional.empty();
    }
    Map<String, Span> entries = entries(value.from());
    boolean postgres =
        Optional.ofNullable(entries.get("driver"))
            .flatMap(driver -> reader.text(driver, 0))
            .filter("pgsql"::equals)
            .isPresent();
    if (!postgres) {
      return Optional.empty();
    }
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    PARTS.forEach((key, part) -> {
      if (entries.containsKey(key)) {
        parts.put(part, reader.read(entries.get(key)).recipe());
      }
    });
    Span url = entries.get("url");
    return Optional.of(
        url == null
            ? new UrlRecipe.FromParts(parts, reader.origin(value.from()))
            : new UrlRecipe.WithParts(
                reader.read(url).recipe(), parts, Precedence.URL, reader.origin(value.from())));
  }

  private Map<String, Span> entries(int bracket) {
    Map<String, Span> entries = new HashMap<>();
    for (Span item : code.items(bracket)) {
      int value = arrow(item);
      Optional<String> key =
          value < item.to() ? reader.text(new Span(item.from(), value), 0) : Optional.empty();
      key.ifPresent(name -> entries.put(name, new Span(value + 1, item.to())));
    }
    return entries;
  }

  private int arrow(Span item) {
    Token first = code.token(item.from());
    boolean text = first.kind() == Token.Kind.TEXT || first.kind() == Token.Kind.TEMPLATE;
    return text ? code.find(item, "=>") : item.to();
  }
}

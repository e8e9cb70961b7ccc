package dev.dbcheck.env.app.python;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.document.IniDocument;
import dev.dbcheck.env.document.Node;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code sqlalchemy.url} of {@code alembic.ini}, with the interpolation of configparser. */
public final class AlembicIni {
  private static final String LABEL = "sqlalchemy.url";

  /** What {@code alembic init} puts in. */
  private static final String PLACEHOLDER = "driver://user:pass@localhost/dbname";

  private AlembicIni() {}

  /**
   * Returns the setting, if the file has it.
   *
   * @param file the file, whose folder {@code %(here)s} stands for
   */
  public static List<AppSetting> read(ConfigFile file) {
    Node document = IniDocument.read(file.text());
    Node url = option(document, LABEL);
    String written = url.text().orElse("");
    if (written.isEmpty() || written.equals(PLACEHOLDER)) {
      return List.of();
    }
    Origin origin = Origin.line(file.shown(), url.line());
    UrlRecipe recipe =
        interpolation(document, file.path())
            .of(written)
            .<UrlRecipe>map(value -> new UrlRecipe.Fixed(value, origin))
            .orElseGet(() -> new UrlRecipe.Unknown(Interpolation.OBSTACLE, origin));
    return List.of(AppSetting.of(LABEL, AppSetting.Use.MIGRATION, recipe));
  }

  /**
   * Returns the folder of {@code env.py}, from {@code script_location}.
   *
   * @param file the file, whose folder {@code %(here)s} stands for
   */
  public static Optional<String> scripts(ConfigFile file) {
    Node document = IniDocument.read(file.text());
    return option(document, "script_location")
        .text()
        .flatMap(interpolation(document, file.path())::of)
        .map(location -> location.replace(':', '/'));
  }

  private static Node option(Node document, String name) {
    Node own = document.at("alembic", name);
    return own.isPresent() ? own : document.at("DEFAULT", name);
  }

  private static Interpolation interpolation(Node document, Path file) {
    Map<String, String> options = new HashMap<>();
    options.put("here", String.valueOf(file.toAbsolutePath().getParent()));
    for (String section : List.of("DEFAULT", "alembic")) {
      document
          .at(section)
          .members()
          .forEach((name, value) -> value.text().ifPresent(raw -> options.put(name, raw)));
    }
    return new Interpolation(options);
  }

  /** Returns what {@code config.get_main_option} gives after a program has set a value. */
  static TextChange afterSetting(Optional<ConfigFile> file) {
    return TextChange.partial(
        value ->
            file.map(ini -> interpolation(IniDocument.read(ini.text()), ini.path()))
                .orElseGet(() -> new Interpolation(Map.of()))
                .of(value),
        Interpolation.OBSTACLE);
  }
}

package dev.dbcheck.env.app.python;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ConfigFile;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads where Alembic's {@code env.py} takes the URL from with which it migrates. */
public final class AlembicEnv {
  private static final String OPTION = "sqlalchemy.url";
  private static final String LABEL = "alembic's sqlalchemy.url";

  /** No {@code env.py} gives it more often; the input must not choose how often. */
  private static final int MOST_GIVEN = 50;

  private final PythonFile file;
  private final Code code;
  private final Optional<ConfigFile> ini;
  private final Optional<AppSetting> fixed;
  private final KnownSettings known;

  /** How near to the connection a URL is given; the nearest one counts. */
  private enum Nearness {
    ENGINE,
    DICTIONARY,
    OPTION
  }

  private record Given(Nearness nearness, AppSetting setting) {}

  private AlembicEnv(PythonFile file, Optional<ConfigFile> ini, KnownSettings known) {
    this.file = file;
    this.code = file.code();
    this.ini = ini;
    this.fixed = ini.stream().flatMap(one -> AlembicIni.read(one).stream()).findFirst();
    this.known = known;
  }

  /**
   * Returns the setting that migrations use, if {@code env.py} or {@code alembic.ini} gives one.
   *
   * @param file {@code env.py}
   * @param ini {@code alembic.ini}
   * @param known the app's other settings, which {@code env.py} may import
   */
  public static List<AppSetting> read(
      ConfigFile file, Optional<ConfigFile> ini, KnownSettings known) {
    return new AlembicEnv(PythonFile.of(file.shown(), file.text()), ini, known).setting();
  }

  private List<AppSetting> setting() {
    if (file.imports("flask.current_app")) {
      return known.named("SQLALCHEMY_DATABASE_URI").map(this::ofFlask).stream().toList();
    }
    List<Given> given = new ArrayList<>();
    for (Statement statement : file.statements()) {
      for (int i = statement.span().from(); i < statement.span().to(); i++) {
        if (given.size() < MOST_GIVEN) {
          given(statement, i).ifPresent(given::add);
        }
      }
    }
    return given.stream()
        .min(Comparator.comparing(Given::nearness))
        .map(Given::setting)
        .or(() -> fixed)
        .stream()
        .toList();
  }

  /** Flask-Migrate's {@code env.py} asks the app for its engine. */
  private AppSetting ofFlask(AppSetting app) {
    AppSetting setting = AppSetting.of(LABEL, AppSetting.Use.MIGRATION, app.recipe());
    return app.chain().map(setting::through).orElse(setting);
  }

  private Optional<Given> given(Statement statement, int at) {
    if (code.is(at, "set_main_option") && code.is(at + 1, "(")) {
      return option(statement, at + 1, 0);
    }
    if (code.is(at, "set_section_option") && code.is(at + 1, "(")) {
      return option(statement, at + 1, 1);
    }
    boolean named =
        code.token(at).kind() == Token.Kind.TEXT && code.token(at).text().equals(OPTION);
    if (named && code.are(at + 1, "]", "=")) {
      return value(statement, new Span(at + 3, statement.span().to()), Nearness.DICTIONARY);
    }
    if (named && code.is(at + 1, ":")) {
      Span rest = new Span(at + 2, Math.min(code.partner(code.enclosing(at)), code.size()));
      return value(statement, new Span(rest.from(), code.find(rest, ",")), Nearness.DICTIONARY);
    }
    boolean engine = code.is(at, "create_engine") || code.is(at, "create_async_engine");
    return engine && code.is(at + 1, "(") ? engine(statement, at + 1) : Optional.empty();
  }

  private Optional<Given> engine(Statement statement, int bracket) {
    return Arguments.of(code, bracket)
        .get(0, "url")
        .filter(span -> !asksForOption(span))
        .flatMap(span -> value(statement, span, Nearness.ENGINE));
  }

  /** {@code config.get_main_option("sqlalchemy.url")} gives what is set elsewhere. */
  private boolean asksForOption(Span span) {
    boolean name = code.isName(span.from()) && span.to() == span.from() + 1;
    return holdsQuestion(span)
        || name
            && file.statements().stream()
                .flatMap(statement -> file.assignment(statement).stream())
                .filter(assigned -> assigned.name().equals(code.token(span.from()).text()))
                .anyMatch(assigned -> holdsQuestion(assigned.value()));
  }

  private boolean holdsQuestion(Span span) {
    return IntStream.range(span.from(), span.to()).anyMatch(i -> code.is(i, "get_main_option"));
  }

  private Optional<Given> option(Statement statement, int bracket, int position) {
    Arguments arguments = Arguments.of(code, bracket);
    boolean named =
        arguments
            .get(position, "name")
            .filter(span -> code.token(span.from()).text().equals(OPTION))
            .isPresent();
    return arguments
        .get(position + 1, "value")
        .filter(_ -> named)
        .flatMap(span -> value(statement, span, Nearness.OPTION));
  }

  private Optional<Given> value(Statement statement, Span span, Nearness nearness) {
    Found found = new ImportedNames(file, known).read(span);
    UrlRecipe recipe = found.recipe();
    if (nearness == Nearness.OPTION) {
      recipe = new UrlRecipe.Changed(recipe, AlembicIni.afterSetting(ini), recipe.origin());
    }
    if (statement.isConditional()) {
      recipe = new UrlCondition(file, statement).apply(span, recipe, fixed);
    }
    AppSetting setting =
        AppSetting.of(LABEL, AppSetting.Use.MIGRATION, recipe)
            .at(Origin.line(file.shown(), code.token(span.from()).line()));
    return Optional.of(new Given(nearness, found.chain().map(setting::through).orElse(setting)));
  }
}

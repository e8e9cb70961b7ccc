package dev.dbcheck.env.app.node;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.DatabaseNames;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.KnownSettings;
import dev.dbcheck.env.app.RecipeParts;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the settings of a JavaScript or TypeScript file that name a database: of {@code
 * drizzle.config}, {@code prisma.config}, {@code knexfile}, TypeORM's and Sequelize's files, and of
 * any file that asks {@code process.env} for a database's URL.
 */
public final class ScriptSettings {
  /** Keys of objects that describe a connection, under which any variable is a database's URL. */
  private static final Set<String> OBJECTS =
      Set.of(
          "dbCredentials",
          "datasource",
          "datasources",
          "connection",
          "DataSource",
          "Pool",
          "Client",
          "createConnection");

  private static final Set<String> URLS = Set.of("url", "connectionString", "connection");

  private final ScriptFile file;
  private final Code code;
  private final ScriptIdioms idioms;
  private final ExpressionReader reader;
  private final AppSetting.Use use;
  private final List<AppSetting> settings = new ArrayList<>();
  private final BitSet read = new BitSet();

  private ScriptSettings(ScriptFile file, AppSetting.Use use, KnownSettings known) {
    this.file = file;
    this.code = file.code();
    this.idioms = new ScriptIdioms(file, known);
    this.reader = new ExpressionReader(file.shown(), code, idioms);
    this.use = use;
  }

  /**
   * Returns the settings of a file that name a database, in their order.
   *
   * @param shown the file's name as the user knows it
   * @param use what the file's settings are used for: {@code MIGRATION} for the file of a migration
   *     tool; a variable whose name says so is one of migrations anyway
   * @param known the app's other settings, which the file may import
   */
  public static List<AppSetting> read(
      String shown, String text, AppSetting.Use use, KnownSettings known) {
    ScriptSettings reading = new ScriptSettings(ScriptFile.of(shown, text), use, known);
    for (int i = 0; i < reading.code.size(); i++) {
      reading.token(i);
    }
    return reading.settings;
  }

  /**
   * Returns the env files that a script loads with dotenv: {@code import "dotenv/config"} and
   * {@code config({ path: … })}; an empty list of files stands for dotenv's own.
   *
   * @param shown the file's name as the user knows it
   */
  public static List<EnvFiles> envFiles(String shown, String text) {
    return DotenvCalls.of(ScriptFile.of(shown, text));
  }

  private void token(int at) {
    if (read.get(at)) {
      return;
    }
    if (code.is(at, "{")) {
      ConnectionObject.of(reader, at).ifPresent(this::object);
    } else if (isKey(at) && code.is(at, "use_env_variable")) {
      variable(at);
    } else if (isKey(at) && URLS.contains(code.token(at).text()) && isConnection(at)) {
      property(at);
    } else if (isKey(at) && DatabaseNames.isUrl(code.token(at).text())) {
      property(at);
    } else if (idioms.asks(at)) {
      question(at);
    }
  }

  private boolean isKey(int at) {
    return code.is(at + 1, ":") && code.is(code.enclosing(at), "{");
  }

  private boolean isConnection(int key) {
    return new ObjectPath(code, key).names().stream().anyMatch(OBJECTS::contains);
  }

  private void variable(int at) {
    reader
        .text(value(at), 0)
        .ifPresent(name ->
            add(
                at,
                Found.of(
                    new UrlRecipe.FromVariable(List.of(name), Optional.empty(), reader.origin(at)),
                    at + 3)));
  }

  private Span value(int key) {
    int limit = Math.min(code.partner(code.enclosing(key)), code.size());
    return new Span(key + 2, code.find(new Span(key + 2, limit), ","));
  }

  private void property(int key) {
    Span value = value(key);
    if (code.is(value.from(), "{")) {
      return;
    }
    Found found = reader.read(value);
    if (RecipeParts.isUrl(found.recipe()) || asks(value)) {
      add(key, found.endingAt(value.to()));
      read.set(key, value.to());
    }
  }

  private boolean asks(Span span) {
    return IntStream.range(span.from(), span.to()).anyMatch(idioms::asks);
  }

  private void question(int question) {
    int at = wholeTemplate(question);
    int end = reader.endOfExpression(at);
    Found found = reader.read(new Span(at, end));
    RecipeVariables.of(found.recipe()).stream()
        .filter(DatabaseNames::isUrl)
        .findFirst()
        .ifPresent(variable -> add(at, found));
    read.set(at, Math.max(at + 1, end));
  }

  /** A variable in a hole of a string is a part of what the whole string gives. */
  private int wholeTemplate(int at) {
    int hole = code.enclosing(at);
    boolean inHole = code.token(hole).kind() == Token.Kind.HOLE && hole == at - 1;
    return inHole ? code.enclosing(hole) : at;
  }

  private void object(ConnectionObject object) {
    int brace = object.span().from();
    if (asks(object.span()) || isConnection(brace)) {
      add(brace, object.found());
    }
    read.set(brace, object.span().to());
  }

  private void add(int at, Found found) {
    ObjectPath path = new ObjectPath(code, at);
    String variable =
        RecipeVariables.of(found.recipe()).stream()
            .filter(DatabaseNames::isUrl)
            .findFirst()
            .orElse("");
    String label = path.label().isEmpty() ? variable : path.label();
    boolean migrates = DatabaseNames.use(variable) == AppSetting.Use.MIGRATION;
    AppSetting setting =
        AppSetting.of(
                label.isEmpty() ? file.shown() : label,
                migrates ? AppSetting.Use.MIGRATION : use,
                found.recipe())
            .at(reader.origin(at));
    AppSetting inMode = path.mode().map(setting::in).orElse(setting);
    settings.add(found.chain().map(inMode::through).orElse(inMode));
  }
}

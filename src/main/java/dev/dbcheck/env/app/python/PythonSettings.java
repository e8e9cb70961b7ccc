package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.DatabaseNames;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.RecipeParts;
import dev.dbcheck.env.app.RecipeVariables;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings of a Python program that name a database: pydantic's classes, Django's {@code
 * DATABASES}, Flask's {@code SQLALCHEMY_DATABASE_URI}, and plain questions for a variable.
 */
public final class PythonSettings {
  private final PythonFile file;
  private final Code code;
  private final PythonIdioms idioms;
  private final ExpressionReader reader;
  private final List<AppSetting> settings = new ArrayList<>();

  /** The tokens that are part of a setting already. */
  private final BitSet read = new BitSet();

  private PythonSettings(PythonFile file) {
    this.file = file;
    this.code = file.code();
    this.idioms = new PythonIdioms(file, new ModuleNames(file));
    this.reader = new ExpressionReader(file.shown(), code, idioms);
  }

  /**
   * Returns the settings of a file that name a database, in their order.
   *
   * @param shown the file's name as the user knows it
   */
  public static List<AppSetting> read(String shown, String text) {
    PythonFile file = PythonFile.of(shown, text);
    PythonSettings reading = new PythonSettings(file);
    reading.settings.addAll(PydanticSettings.read(file));
    reading.statements();
    reading.entries();
    reading.questions();
    return reading.settings;
  }

  /**
   * Returns the env files that a file's settings classes name, in their order.
   *
   * @param shown the file's name as the user knows it
   */
  public static List<EnvFiles> envFiles(String shown, String text) {
    return PydanticSettings.envFiles(PythonFile.of(shown, text));
  }

  private void statements() {
    DjangoDatabases django = new DjangoDatabases(file, reader);
    django.setting().ifPresent(settings::add);
    django.statements().forEach(span -> read.set(span.from(), span.to()));
    Map<String, SettingsClass> classes = SettingsClass.of(file);
    for (Statement statement : file.statements()) {
      Optional<PythonFile.Assignment> assigned = file.assignment(statement);
      if (assigned.isPresent() && DatabaseNames.isUrl(assigned.get().name())) {
        assigned(statement, assigned.get(), classes);
      }
    }
  }

  private void assigned(
      Statement statement, PythonFile.Assignment assigned, Map<String, SettingsClass> classes) {
    Span span = statement.span();
    if (statement.isModuleLevel()) {
      boolean last = file.assignments(assigned.name()).getLast().equals(assigned);
      Optional<Found> value = new ModuleNames(file).constant(reader, assigned.name(), 0);
      if (last && value.isPresent()) {
        add(assigned.name(), value.get(), span);
      }
      read.set(span.from(), span.to());
      return;
    }
    Statement owner = file.statements().get(statement.owner());
    String type = code.token(owner.keyword() + 1).text();
    boolean plainClass =
        code.is(owner.keyword(), "class")
            && !Optional.ofNullable(classes.get(type))
                .filter(SettingsClass::isSettings)
                .isPresent();
    if (plainClass && !assigned.value().isEmpty()) {
      add(type + "." + assigned.name(), reader.read(assigned.value()), span);
    }
  }

  /** {@code app.config["SQLALCHEMY_DATABASE_URI"] = …} and entries of dictionaries. */
  private void entries() {
    for (int i = 0; i < code.size(); i++) {
      Token key = code.token(i);
      boolean named =
          key.kind() == Token.Kind.TEXT && !read.get(i) && DatabaseNames.isUrl(key.text());
      if (named && code.are(i + 1, "]", "=")) {
        int end = code.endOfStatement(i + 2, List.of());
        add(subscripted(i - 1) + "[\"" + key.text() + "\"]", value(i + 3, end), new Span(i, end));
      } else if (named && code.is(i + 1, ":") && code.is(code.enclosing(i), "{")) {
        Span item = new Span(i + 2, endOfItem(i + 2));
        add(key.text(), reader.read(item), item);
      }
    }
  }

  private Found value(int from, int end) {
    return reader.read(new Span(from, end));
  }

  private int endOfItem(int from) {
    int limit = Math.min(code.partner(code.enclosing(from)), code.size());
    return code.find(new Span(from, limit), ",");
  }

  private String subscripted(int bracket) {
    int start = bracket;
    while (code.isName(start - 1) || code.is(start - 1, ".")) {
      start--;
    }
    return file.dottedName(start).text();
  }

  /** Variables that are asked for where no name says what they are. */
  private void questions() {
    for (int i = 0; i < code.size(); i++) {
      if (!read.get(i) && idioms.asks(i)) {
        Found found = reader.read(new Span(i, reader.endOfExpression(i)));
        RecipeVariables.of(found.recipe()).stream()
            .filter(DatabaseNames::isUrl)
            .findFirst()
            .ifPresent(variable -> add(variable, found, new Span(found.end() - 1, found.end())));
        read.set(i, Math.max(i + 1, found.end()));
      }
    }
  }

  private void add(String label, Found found, Span span) {
    if (asks(span) || RecipeParts.isUrl(found.recipe())) {
      AppSetting setting = AppSetting.of(label, DatabaseNames.use(label), found.recipe());
      settings.add(found.chain().map(setting::through).orElse(setting));
    }
    read.set(span.from(), span.to());
  }

  /** What asks for no variable and holds no URL tells nothing about the database. */
  private boolean asks(Span span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (idioms.asks(i)) {
        return true;
      }
    }
    return false;
  }
}

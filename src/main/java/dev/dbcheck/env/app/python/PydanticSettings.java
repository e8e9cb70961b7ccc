package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.DatabaseNames;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the classes that take their fields from the environment, of pydantic-settings 2 and
 * pydantic 1.
 *
 * <p>The rules are those of {@code pydantic_settings/sources.py} 2.8.1 and of {@code
 * pydantic/env_settings.py} 1.10, and were compared with runs of the former.
 */
final class PydanticSettings {
  private static final String CHAIN = "pydantic-settings";
  private static final Set<String> DSN_TYPES = Set.of("PostgresDsn", "CockroachDsn");
  private static final Set<String> OTHER_TYPES = Set.of("int", "bool", "float", "RedisDsn");

  private final PythonFile file;
  private final Code code;
  private final Map<String, SettingsClass> classes;

  private PydanticSettings(PythonFile file) {
    this.file = file;
    this.code = file.code();
    this.classes = SettingsClass.of(file);
  }

  /** Returns the settings of a file that name a database. */
  static List<AppSetting> read(PythonFile file) {
    return new PydanticSettings(file).settings();
  }

  /** Returns the env files that the classes name; one made by other code is left out. */
  static List<EnvFiles> envFiles(PythonFile file) {
    PydanticSettings reading = new PydanticSettings(file);
    return reading.classes.values().stream()
        .filter(SettingsClass::isSettings)
        .flatMap(type -> reading.envFiles(type).stream())
        .toList();
  }

  private Optional<EnvFiles> envFiles(SettingsClass type) {
    ExpressionReader reader =
        new ExpressionReader(file.shown(), code, new PythonIdioms(file, new ModuleNames(file)));
    Optional<Span> option = type.option("env_file");
    return option
        .flatMap(span -> files(reader, span))
        .map(files -> new EnvFiles(CHAIN, type.name(), files, reader.origin(option.get().from())));
  }

  private Optional<List<String>> files(ExpressionReader reader, Span span) {
    boolean several = code.is(span.from(), "(") || code.is(span.from(), "[");
    List<Span> items = several ? code.items(span.from()) : List.of(span);
    List<String> files = items.stream().flatMap(item -> reader.text(item, 0).stream()).toList();
    return files.size() == items.size() && !files.isEmpty() ? Optional.of(files) : Optional.empty();
  }

  private List<AppSetting> settings() {
    List<AppSetting> settings = new ArrayList<>();
    for (SettingsClass type : classes.values()) {
      if (type.isSettings()) {
        FieldNames names = new FieldNames(file, type);
        type.fields().values().forEach(field -> add(type, field, names, settings));
        properties(type, names, settings);
      }
    }
    return settings;
  }

  private void add(
      SettingsClass type,
      PythonFile.Assignment field,
      FieldNames names,
      List<AppSetting> settings) {
    String label = type.name() + "." + field.name();
    SettingsClass nested = nestedType(field);
    if (nested != null && !nested.isSettings()) {
      names
          .nested(field, nested)
          .forEach((name, recipe) -> {
            if (DatabaseNames.isUrl(field.name() + "_" + name)) {
              settings.add(setting(label + "." + name, recipe));
            }
          });
    } else if (isDatabase(field, names)) {
      settings.add(setting(label, names.recipe(field, 0)));
    }
  }

  private SettingsClass nestedType(PythonFile.Assignment field) {
    return field.type().isEmpty() ? null : classes.get(code.token(field.type().from()).text());
  }

  private boolean isDatabase(PythonFile.Assignment field, FieldNames names) {
    boolean dsn = false;
    for (int i = field.type().from(); i < field.type().to(); i++) {
      if (OTHER_TYPES.contains(code.token(i).text())) {
        return false;
      }
      dsn |= DSN_TYPES.contains(code.token(i).text());
    }
    List<String> variables = names.variables(field).orElse(List.of());
    boolean named =
        DatabaseNames.isUrl(field.name()) || variables.stream().anyMatch(DatabaseNames::isUrl);
    return named || dsn && !DatabaseNames.isOther(field.name());
  }

  private static AppSetting setting(String label, UrlRecipe recipe) {
    return AppSetting.of(label, DatabaseNames.use(label), recipe).through(CHAIN);
  }

  /** Reads what a class puts together from its fields. */
  private void properties(SettingsClass type, FieldNames names, List<AppSetting> settings) {
    for (Map.Entry<String, Statement> method : type.methods().entrySet()) {
      boolean property = type.decorators(method.getKey()).stream().anyMatch(this::makesProperty);
      if (property && DatabaseNames.isUrl(method.getKey())) {
        ExpressionReader reader = reader(names);
        Optional<Span> value = ModuleNames.returned(file, method.getValue());
        UrlRecipe recipe =
            value
                .map(span -> reader.read(span).recipe())
                .orElseGet(() -> reader.unknown(method.getValue().keyword(), 0).recipe());
        settings.add(setting(type.name() + "." + method.getKey(), recipe));
      }
    }
  }

  private boolean makesProperty(Span decorator) {
    String name = file.dottedName(decorator.from() + 1).last();
    return Set.of("property", "cached_property", "computed_field").contains(name);
  }

  private ExpressionReader reader(FieldNames names) {
    return new ExpressionReader(file.shown(), code, new PythonIdioms(file, names));
  }
}

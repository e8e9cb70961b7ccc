package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of pydantic's classes, with what it takes over from the classes before it in the file. */
final class SettingsClass {
  /** So many fields are taken over in one file; the input must not choose how many. */
  private static final int MOST_INHERITED = 50_000;

  private final String name;
  private final boolean settings;
  private final boolean versionOne;
  private final Map<String, PythonFile.Assignment> fields = new LinkedHashMap<>();
  private final Map<String, Span> configuration = new HashMap<>();
  private final Map<String, Statement> methods = new LinkedHashMap<>();
  private final Map<String, List<Span>> decorators = new HashMap<>();

  private SettingsClass(String name, boolean settings, boolean versionOne) {
    this.name = name;
    this.settings = settings;
    this.versionOne = versionOne;
  }

  /** Returns the file's classes by their names. */
  static Map<String, SettingsClass> of(PythonFile file) {
    Map<String, SettingsClass> classes = new LinkedHashMap<>();
    int inherited = 0;
    for (Statement statement : file.statements()) {
      if (statement.isDefinition() && file.code().is(statement.keyword(), "class")) {
        String name = file.code().token(statement.keyword() + 1).text();
        SettingsClass read = read(file, statement, name, classes);
        inherited += read.fields.size();
        if (inherited > MOST_INHERITED) {
          return Map.of();
        }
        classes.put(name, read);
      }
    }
    return classes;
  }

  private static SettingsClass read(
      PythonFile file, Statement statement, String name, Map<String, SettingsClass> classes) {
    Code code = file.code();
    List<SettingsClass> parents = new ArrayList<>();
    boolean settings = false;
    boolean versionOne = false;
    for (Span base : code.items(statement.keyword() + 2)) {
      PythonFile.DottedName parent = file.dottedName(base.from());
      if (parent.last().equals("BaseSettings")) {
        settings = true;
        versionOne =
            Set.of("pydantic.BaseSettings", "pydantic.v1.BaseSettings")
                .contains(file.qualified(parent.text()));
      }
      Optional.ofNullable(classes.get(parent.text())).ifPresent(parents::add);
    }
    SettingsClass result =
        new SettingsClass(
            name,
            settings || parents.stream().anyMatch(SettingsClass::isSettings),
            versionOne || parents.stream().anyMatch(SettingsClass::isVersionOne));
    parents.reversed().forEach(result::inherit);
    result.body(file, statement);
    return result;
  }

  private void inherit(SettingsClass parent) {
    fields.putAll(parent.fields);
    configuration.putAll(parent.configuration);
    methods.putAll(parent.methods);
    decorators.putAll(parent.decorators);
  }

  private void body(PythonFile file, Statement definition) {
    Code code = file.code();
    List<Span> pending = new ArrayList<>();
    for (Statement statement : file.body(definition)) {
      int at = statement.span().from();
      if (code.is(at, "@")) {
        pending.add(statement.span());
        continue;
      }
      if (statement.isDefinition()) {
        String defined = code.token(statement.keyword() + 1).text();
        if (code.is(statement.keyword(), "class")) {
          nested(file, statement, defined);
        } else {
          methods.put(defined, statement);
          decorators.put(defined, List.copyOf(pending));
        }
      } else {
        file.assignment(statement).ifPresent(assigned -> assigned(file, assigned));
      }
      pending.clear();
    }
  }

  private void nested(PythonFile file, Statement definition, String defined) {
    if (defined.equals("Config")) {
      for (Statement statement : file.body(definition)) {
        file.assignment(statement)
            .ifPresent(assigned -> configuration.put(assigned.name(), assigned.value()));
      }
    }
  }

  private void assigned(PythonFile file, PythonFile.Assignment assigned) {
    if (assigned.name().equals("model_config")) {
      Code code = file.code();
      int at = assigned.value().from();
      if (code.is(at, "{")) {
        configuration.putAll(Dictionary.of(code, at));
      } else {
        configuration.putAll(Arguments.of(code, file.dottedName(at).end()).named());
      }
    } else {
      fields.put(assigned.name(), assigned);
    }
  }

  String name() {
    return name;
  }

  /** Returns whether it takes its fields from the environment. */
  boolean isSettings() {
    return settings;
  }

  /**
   * Returns whether it is one of pydantic 1, whose fields name their variables with {@code env}.
   */
  boolean isVersionOne() {
    return versionOne;
  }

  /** Returns the fields by name, in order. */
  Map<String, PythonFile.Assignment> fields() {
    return fields;
  }

  /** Returns the expression of an option of {@code model_config} or {@code class Config}. */
  Optional<Span> option(String option) {
    return Optional.ofNullable(configuration.get(option));
  }

  /** Returns the methods by name, in order. */
  Map<String, Statement> methods() {
    return methods;
  }

  /** Returns the decorators of a method. */
  List<Span> decorators(String method) {
    return decorators.getOrDefault(method, List.of());
  }
}

package dev.dbcheck.env.app.python;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the fields of one settings class stand for: the variables behind them and their defaults.
 */
final class FieldNames implements NamesInScope {
  /** So many fields are looked up for one class; the input must not choose how many. */
  private static final int MOST_LOOKUPS = 10_000;

  private static final Set<String> OWNERS = Set.of("self", "cls", "values", "info");

  private final PythonFile file;
  private final Code code;
  private final SettingsClass type;
  private final ExpressionReader reader;
  private final ModuleNames module;
  private int lookups;

  FieldNames(PythonFile file, SettingsClass type) {
    this.file = file;
    this.code = file.code();
    this.type = type;
    this.module = new ModuleNames(file);
    this.reader = new ExpressionReader(file.shown(), code, new PythonIdioms(file, this));
  }

  @Override
  public Optional<Found> read(ExpressionReader caller, int at, int depth) {
    if (!OWNERS.contains(code.token(at).text())) {
      return module.read(caller, at, depth);
    }
    Optional<Reference> reference = reference(at);
    return reference.flatMap(found ->
        Optional.ofNullable(type.fields().get(found.field()))
            .map(field -> Found.of(recipe(field, depth + 1), found.end()))
            .or(() -> method(caller, found, depth)));
  }

  /** The name of a field as a method says it, and the index behind. */
  private record Reference(String field, int end) {}

  /** {@code self.x}, {@code values["x"]}, {@code values.get("x")}, {@code info.data["x"]}. */
  private Optional<Reference> reference(int at) {
    int next = code.are(at + 1, ".", "data") ? at + 3 : at + 1;
    boolean self = code.is(at, "self") || code.is(at, "cls");
    if (self && code.is(next, ".") && code.isName(next + 1)) {
      return Optional.of(new Reference(code.token(next + 1).text(), next + 2));
    }
    int bracket = code.are(next, ".", "get", "(") ? next + 2 : next;
    boolean opens = code.is(bracket, "[") || bracket > next;
    List<Span> items = opens ? code.items(bracket) : List.of();
    if (items.isEmpty() || code.token(items.getFirst().from()).kind() != Token.Kind.TEXT) {
      return Optional.empty();
    }
    return Optional.of(
        new Reference(code.token(items.getFirst().from()).text(), code.after(bracket)));
  }

  private Optional<Found> method(ExpressionReader caller, Reference reference, int depth) {
    return Optional.ofNullable(type.methods().get(reference.field()))
        .flatMap(method -> ModuleNames.returned(file, method))
        .map(value -> caller.read(value, depth + 1).endingAt(reference.end()));
  }

  /** Returns how a field gets its value. */
  UrlRecipe recipe(PythonFile.Assignment field, int depth) {
    lookups++;
    int at = field.statement().span().from();
    return lookups > MOST_LOOKUPS
        ? reader.unknown(at, at).recipe()
        : Validators.of(file, type, field, this, depth).orElseGet(() -> unvalidated(field, depth));
  }

  /** Returns how a field gets its value before any validator sees it. */
  UrlRecipe unvalidated(PythonFile.Assignment field, int depth) {
    int at = field.statement().span().from();
    return variables(field)
        .map(names -> named(names, fallback(field, depth), reader.origin(at)))
        .map(recipe -> isNumber(field) ? Numbers.only(recipe) : recipe)
        .orElseGet(() -> reader.unknown(at, at).recipe());
  }

  private boolean isNumber(PythonFile.Assignment field) {
    return code.is(field.type().from(), "int") && field.type().to() == field.type().from() + 1;
  }

  /** A class with a field that has no value can't be made; pydantic 1 lets optional ones be. */
  private UrlRecipe named(List<String> names, Optional<UrlRecipe> fallback, Origin origin) {
    UrlRecipe recipe =
        isTrue("env_ignore_empty")
            ? notEmpty(names, fallback, origin)
            : new UrlRecipe.FromVariable(names, fallback, origin);
    return fallback.isPresent() || type.isVersionOne()
        ? recipe
        : new UrlRecipe.Required(recipe, origin);
  }

  private static UrlRecipe notEmpty(
      List<String> names, Optional<UrlRecipe> fallback, Origin origin) {
    List<UrlRecipe> choices = new ArrayList<>();
    for (String name : names) {
      choices.add(new UrlRecipe.FromVariable(List.of(name), Optional.empty(), origin));
    }
    choices.add(fallback.orElseGet(() -> UrlRecipe.nothing(origin)));
    return new UrlRecipe.FirstOf(choices, false, origin);
  }

  /** Returns the variables that a field is taken from; nothing if only running could tell. */
  Optional<List<String>> variables(PythonFile.Assignment field) {
    Optional<Arguments> call = fieldCall(field);
    Optional<Span> alias =
        type.isVersionOne()
            ? call.flatMap(arguments -> arguments.get("env"))
            : call.flatMap(
                arguments -> arguments.get("validation_alias").or(() -> arguments.get("alias")));
    if (alias.isPresent()) {
      Optional<List<String>> names = names(alias.get());
      return isTrue("populate_by_name") && !type.isVersionOne()
          ? names.flatMap(aliases -> prefixed(field.name()).map(own -> both(aliases, own)))
          : names;
    }
    return prefixed(field.name()).map(List::of);
  }

  private static List<String> both(List<String> aliases, String own) {
    List<String> all = new ArrayList<>(aliases);
    all.add(own);
    return all;
  }

  private Optional<String> prefixed(String name) {
    Optional<Span> prefix = type.option("env_prefix");
    Optional<String> text = prefix.isPresent() ? reader.text(prefix.get(), 0) : Optional.of("");
    return text.map(before -> cased(before + name));
  }

  /** Where case is ignored the name that people write is taken, in upper case. */
  private String cased(String name) {
    return isTrue("case_sensitive") ? name : name.toUpperCase(Locale.ROOT);
  }

  private boolean isTrue(String option) {
    return type.option(option).filter(span -> code.is(span.from(), "True")).isPresent();
  }

  /** Reads {@code "X"}, {@code ["X", "Y"]} and {@code AliasChoices("X", "Y")}. */
  private Optional<List<String>> names(Span alias) {
    int at = alias.from();
    boolean choices = code.is(at, "AliasChoices") && code.is(at + 1, "(");
    boolean list = code.is(at, "[") || code.is(at, "(");
    if (!choices && !list) {
      return reader.text(alias, 0).map(name -> List.of(cased(name)));
    }
    List<String> names = new ArrayList<>();
    for (Span item : code.items(choices ? at + 1 : at)) {
      Optional<String> name = reader.text(item, 0);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(cased(name.get()));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Returns the arguments of {@code Field(…)}, as the value or inside {@code Annotated[…]}. */
  private Optional<Arguments> fieldCall(PythonFile.Assignment field) {
    if (code.are(field.value().from(), "Field", "(")) {
      return Optional.of(Arguments.of(code, field.value().from() + 1));
    }
    for (int i = field.type().from(); i < field.type().to(); i++) {
      if (code.are(i, "Field", "(")) {
        return Optional.of(Arguments.of(code, i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<UrlRecipe> fallback(PythonFile.Assignment field, int depth) {
    Optional<Arguments> call = fieldCall(field);
    boolean inValue = code.are(field.value().from(), "Field", "(");
    if (call.isPresent() && call.get().get("default_factory").isPresent()) {
      int at = call.get().get("default_factory").get().from();
      return Optional.of(reader.unknown(at, at).recipe());
    }
    Optional<Span> value =
        inValue
            ? call.flatMap(arguments -> arguments.get(0, "default"))
            : Optional.of(field.value()).filter(span -> !span.isEmpty());
    return value
        .filter(span -> !code.is(span.from(), "...") && !code.is(span.from(), "Undefined"))
        .map(span -> reader.read(span, depth + 1).recipe());
  }

  /** Returns the fields of a class nested in a field, which a delimiter joins to its name. */
  Map<String, UrlRecipe> nested(PythonFile.Assignment field, SettingsClass inner) {
    Optional<String> delimiter =
        type.option("env_nested_delimiter").flatMap(span -> reader.text(span, 0));
    Optional<String> outer = prefixed(field.name());
    if (delimiter.isEmpty() || outer.isEmpty()) {
      return Map.of();
    }
    Map<String, UrlRecipe> recipes = new LinkedHashMap<>();
    for (PythonFile.Assignment each : inner.fields().values()) {
      String variable = cased(outer.get() + delimiter.get() + each.name());
      recipes.put(
          each.name(),
          new UrlRecipe.FromVariable(
              List.of(variable), fallback(each, 0), reader.origin(each.statement().span().from())));
    }
    return recipes;
  }
}

package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the database {@code default} of Django's {@code DATABASES}, with which it migrates too. */
final class DjangoDatabases {
  private static final String LABEL = "DATABASES[\"default\"]";

  private static final Map<String, Part> PARTS =
      Map.of(
          "NAME", Part.DATABASE,
          "USER", Part.USER,
          "PASSWORD", Part.PASSWORD,
          "HOST", Part.HOST,
          "PORT", Part.PORT);

  private static final Set<String> ENGINES =
      Set.of(
          "django.db.backends.postgresql",
          "django.db.backends.postgresql_psycopg2",
          "django.contrib.gis.db.backends.postgis",
          "django_prometheus.db.backends.postgresql",
          "django_tenants.postgresql_backend");

  private final PythonFile file;
  private final Code code;
  private final ExpressionReader reader;
  private final List<Span> statements = new ArrayList<>();

  DjangoDatabases(PythonFile file, ExpressionReader reader) {
    this.file = file;
    this.code = file.code();
    this.reader = reader;
  }

  /** Returns the statements that were read. */
  List<Span> statements() {
    return statements;
  }

  /** Returns the setting, if the file makes it. */
  Optional<AppSetting> setting() {
    Optional<Found> found = Optional.empty();
    for (Statement statement : file.module()) {
      Optional<Found> before = found;
      found = next(statement, before).or(() -> before);
    }
    return found.map(value -> {
      AppSetting setting = AppSetting.of(LABEL, AppSetting.Use.APP, value.recipe());
      return value.chain().map(setting::through).orElse(setting);
    });
  }

  /** Returns what a statement makes of the database. */
  private Optional<Found> next(Statement statement, Optional<Found> before) {
    Span span = statement.span();
    int at = span.from();
    if (!code.is(at, "DATABASES")) {
      return Optional.empty();
    }
    statements.add(span);
    boolean item = code.is(at + 1, "[") && code.token(at + 2).text().equals("default");
    Optional<Found> found =
        code.is(at + 1, "=")
            ? wholly(new Span(at + 2, span.to()))
            : item ? item(at + 4, span.to(), before) : Optional.empty();
    return found.map(value ->
        statement.isConditional() && before.isPresent()
            ? Conditions.of(code, file.statements().get(statement.header()).span())
                .combine(reader, value, before.get())
            : value);
  }

  private Optional<Found> wholly(Span value) {
    return Optional.ofNullable(Dictionary.of(code, value.from()).get("default"))
        .map(this::database);
  }

  /** What follows {@code DATABASES["default"]}. */
  private Optional<Found> item(int at, int end, Optional<Found> before) {
    if (code.is(at, "=")) {
      return Optional.of(database(new Span(at + 1, end)));
    }
    if (code.are(at, ".", "update", "(") && code.after(at + 2) == end) {
      Found update = reader.read(new Span(at + 3, end - 1));
      return Optional.of(
          before
              .map(first ->
                  update.changed(
                      new UrlRecipe.FirstOf(
                          List.of(update.recipe(), first.recipe()), false, reader.origin(at)),
                      end))
              .orElse(update));
    }
    boolean part = code.is(at, "[") && code.are(at + 2, "]", "=");
    return part && PARTS.containsKey(code.token(at + 1).text())
        ? before.map(found -> withPart(found, at, end))
        : Optional.empty();
  }

  private Found withPart(Found before, int at, int end) {
    if (!(before.recipe() instanceof UrlRecipe.FromParts parts)) {
      return reader.unknown(at, end);
    }
    Map<Part, UrlRecipe> changed = parts.inOrder();
    Found value = reader.read(new Span(at + 4, end));
    changed.put(PARTS.get(code.token(at + 1).text()), value.recipe());
    return before.changed(new UrlRecipe.FromParts(changed, parts.origin()), end);
  }

  private Found database(Span value) {
    boolean dictionary = code.is(value.from(), "{") && code.after(value.from()) == value.to();
    boolean call =
        code.are(value.from(), "dict", "(") && code.after(value.from() + 1) == value.to();
    if (!dictionary && !call) {
      return reader.read(value);
    }
    Map<String, Span> entries = Dictionary.of(code, call ? value.from() + 1 : value.from());
    Optional<String> engine =
        Optional.ofNullable(entries.get("ENGINE")).flatMap(span -> reader.text(span, 0));
    Set<String> unpacked = new HashSet<>();
    code.items(value.from()).stream()
        .filter(item -> code.is(item.from(), "**"))
        .forEach(_ -> unpacked.add("**"));
    if (engine.filter(ENGINES::contains).isEmpty() || !unpacked.isEmpty()) {
      return reader.unknown(value.from(), value.to());
    }
    return parts(value, entries);
  }

  private Found parts(Span value, Map<String, Span> entries) {
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    Optional<String> chain = Optional.empty();
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (entries.containsKey(part.getKey())) {
        Found found = reader.read(entries.get(part.getKey()));
        parts.put(part.getValue(), found.recipe());
        chain = chain.or(found::chain);
      }
    }
    return new Found(
        new UrlRecipe.FromParts(parts, reader.origin(value.from())), value.to(), chain);
  }
}

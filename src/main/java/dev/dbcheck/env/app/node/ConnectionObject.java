package dev.dbcheck.env.app.node;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object that gives a connection's host, user and database one by one, as node-postgres, Knex,
 * TypeORM, Sequelize and drizzle-kit take it.
 *
 * @param span the object
 * @param found what it amounts to
 */
record ConnectionObject(Span span, Found found) {
  private static final Map<String, Part> PARTS =
      Map.of(
          "host", Part.HOST,
          "port", Part.PORT,
          "user", Part.USER,
          "username", Part.USER,
          "password", Part.PASSWORD,
          "database", Part.DATABASE);

  private static final List<String> URLS = List.of("url", "connectionString", "uri");

  /** Returns the object that opens with a brace; nothing if it describes no connection. */
  static Optional<ConnectionObject> of(ExpressionReader reader, int brace) {
    Code code = reader.code();
    Map<String, Span> values = ScriptObject.of(code, brace);
    boolean connection = values.containsKey("host") && values.containsKey("database");
    if (!connection || URLS.stream().anyMatch(values::containsKey)) {
      return Optional.empty();
    }
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    Optional<String> chain = Optional.empty();
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      if (values.containsKey(part.getKey())) {
        Found found = reader.read(values.get(part.getKey()));
        parts.put(part.getValue(), found.recipe());
        chain = chain.or(found::chain);
      }
    }
    int end = code.after(brace);
    UrlRecipe recipe = new UrlRecipe.FromParts(parts, reader.origin(brace));
    return Optional.of(new ConnectionObject(new Span(brace, end), new Found(recipe, end, chain)));
  }
}

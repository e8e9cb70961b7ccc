package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.app.UrlRecipe.Part;
import dev.dbcheck.env.code.Code.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code PostgresDsn.build(…)} of pydantic and {@code URL.create(…)} of SQLAlchemy. */
final class UrlBuilders {
  private static final Set<String> CLASSES =
      Set.of(
          "PostgresDsn.build",
          "MultiHostUrl.build",
          "AnyUrl.build",
          "Url.build",
          "URL.create",
          "engine.URL.create",
          "sqlalchemy.URL.create",
          "sqlalchemy.engine.URL.create");

  private static final Map<Part, List<String>> PARAMETERS =
      Map.of(
          Part.USER, List.of("username", "user"),
          Part.PASSWORD, List.of("password"),
          Part.HOST, List.of("host"),
          Part.PORT, List.of("port"),
          Part.DATABASE, List.of("path", "database"));

  /** The order of {@code URL.create}'s parameters in SQLAlchemy 2.0. */
  private static final List<Part> POSITIONS =
      List.of(Part.USER, Part.PASSWORD, Part.HOST, Part.PORT, Part.DATABASE);

  private static final Set<Part> CREDENTIALS = Set.of(Part.USER, Part.PASSWORD);

  private static final TextChange PLAIN =
      TextChange.partial(
          text -> Optional.of(text).filter(UrlBuilders::isPlain),
          "releases of pydantic encode its special characters differently");

  /** Returns what such a call builds; nothing if it is not one of them. */
  Optional<Found> read(
      ExpressionReader reader, PythonFile.DottedName name, Arguments arguments, int at, int depth) {
    if (!CLASSES.contains(name.text())) {
      return Optional.empty();
    }
    if (arguments.isUnpacked()
        || arguments.get("query").isPresent()
        || arguments.get("hosts").isPresent()) {
      return Optional.of(reader.unknown(at, at + 1));
    }
    Map<Part, UrlRecipe> parts = new EnumMap<>(Part.class);
    Optional<String> chain = Optional.empty();
    for (Part part : POSITIONS) {
      Optional<Span> argument = argument(name, arguments, part);
      if (argument.isPresent()) {
        Found found = reader.read(argument.get(), depth + 1);
        boolean ofPydantic = name.last().equals("build") && CREDENTIALS.contains(part);
        parts.put(part, ofPydantic ? plain(found.recipe()) : found.recipe());
        chain = chain.or(found::chain);
      }
    }
    return Optional.of(new Found(new UrlRecipe.FromParts(parts, reader.origin(at)), at + 1, chain));
  }

  /** pydantic-core 2.27 puts credentials in as they are, later releases encode them. */
  private static UrlRecipe plain(UrlRecipe recipe) {
    return new UrlRecipe.Changed(recipe, PLAIN, recipe.origin());
  }

  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(one -> one < 128 && Character.isLetterOrDigit(one) || "-._~".indexOf(one) >= 0);
  }

  private static Optional<Span> argument(
      PythonFile.DottedName name, Arguments arguments, Part part) {
    int position = name.last().equals("create") ? POSITIONS.indexOf(part) + 1 : -1;
    return PARAMETERS.get(part).stream()
        .flatMap(parameter -> arguments.get(position, parameter).stream())
        .findFirst();
  }
}

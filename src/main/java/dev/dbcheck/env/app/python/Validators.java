package dev.dbcheck.env.app.python;

import dev.dbcheck.env.app.ExpressionReader;
import dev.dbcheck.env.app.ExpressionReader.Found;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The validators of pydantic that put a URL together or give it another scheme. */
final class Validators {
  private static final Set<String> OF_FIELDS = Set.of("validator", "field_validator");
  private static final Set<String> OF_MODELS = Set.of("root_validator", "model_validator");

  private Validators() {}

  /** Returns what a field's validator makes of it; nothing if it has none. */
  static Optional<UrlRecipe> of(
      PythonFile file,
      SettingsClass type,
      PythonFile.Assignment field,
      FieldNames names,
      int depth) {
    for (Map.Entry<String, Statement> method : type.methods().entrySet()) {
      for (Span decorator : type.decorators(method.getKey())) {
        if (concerns(file, decorator, method.getValue(), field.name())) {
          return Optional.of(recipe(file, method.getValue(), field, names, depth));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean concerns(PythonFile file, Span decorator, Statement method, String field) {
    String kind = file.dottedName(decorator.from() + 1).last();
    Code code = file.code();
    if (OF_FIELDS.contains(kind)) {
      return mentions(code, decorator, field) || mentions(code, decorator, "*");
    }
    return OF_MODELS.contains(kind)
        && file.body(method).stream().anyMatch(each -> assigns(code, each.span(), field));
  }

  private static boolean mentions(Code code, Span span, String text) {
    for (int i = span.from(); i < span.to(); i++) {
      if (code.token(i).kind() == Token.Kind.TEXT && code.token(i).text().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean assigns(Code code, Span span, String field) {
    int at = span.from();
    boolean attribute = code.are(at, "self", ".", field, "=");
    boolean item =
        code.is(at + 1, "[") && code.token(at + 2).text().equals(field) && code.is(at + 4, "=");
    return attribute || item;
  }

  private static UrlRecipe recipe(
      PythonFile file, Statement method, PythonFile.Assignment field, FieldNames names, int depth) {
    Code code = file.code();
    NamesInScope scope =
        (reader, at, inner) ->
            parameter(file, method).equals(code.token(at).text())
                ? Optional.of(Found.of(names.unvalidated(field, inner + 1), at + 1))
                : names.read(reader, at, inner);
    ExpressionReader reader =
        new ExpressionReader(file.shown(), code, new PythonIdioms(file, scope));
    return ModuleNames.returned(file, method)
        .map(value -> reader.read(value, depth + 1).recipe())
        .or(() -> keepingText(file, method, field, names, reader, depth))
        .orElseGet(() ->
            new UrlRecipe.Unknown("a validator may change it", reader.origin(method.keyword())));
  }

  /** Returns the name of the parameter that takes the value: the second one. */
  private static String parameter(PythonFile file, Statement method) {
    List<Span> parameters = file.code().items(method.keyword() + 2);
    return parameters.size() < 2 ? "" : file.code().token(parameters.get(1).from()).text();
  }

  /** {@code if isinstance(v, str): return v}, then {@code return PostgresDsn.build(…)}. */
  private static Optional<UrlRecipe> keepingText(
      PythonFile file,
      Statement method,
      PythonFile.Assignment field,
      FieldNames names,
      ExpressionReader reader,
      int depth) {
    Code code = file.code();
    List<Statement> body = file.body(method);
    if (body.size() != 3) {
      return Optional.empty();
    }
    String parameter = parameter(file, method);
    int condition = body.get(0).span().from();
    int kept = body.get(1).span().from();
    int made = body.get(2).span().from();
    boolean keeps =
        code.are(condition, "if", "isinstance", "(", parameter, ",", "str", ")", ":")
            && code.are(kept, "return", parameter)
            && body.get(1).span().to() == kept + 2
            && code.is(made, "return");
    if (!keeps) {
      return Optional.empty();
    }
    Span value = new Span(made + 1, body.get(2).span().to());
    UrlRecipe otherwise = reader.read(value, depth + 1).recipe();
    return Optional.of(
        new UrlRecipe.FirstOf(
            List.of(names.unvalidated(field, depth), otherwise), true, otherwise.origin()));
  }
}

package dev.dbcheck.env.app.php;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.TemplateText;
import dev.dbcheck.env.app.TextChange;
import dev.dbcheck.env.app.UrlRecipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code %env(…)%} and {@code %parameter%} in the values of Symfony's configuration.
 *
 * <p>The rules are those of {@code EnvVarProcessor.php} and {@code ParameterBag.php} of
 * symfony/dependency-injection 6.4.41.
 */
final class EnvPlaceholders {
  /** Nobody nests deeper; the input must not choose the depth of the stack. */
  private static final int DEEPEST = 8;

  private static final String NO_PARAMETER = "it refers to a parameter that is not known";

  private final Map<String, String> parameters;

  /**
   * Returns a reader.
   *
   * @param parameters the parameters of the container whose values are plain
   */
  EnvPlaceholders(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** Returns the recipe of a value. */
  UrlRecipe read(String value, Origin origin) {
    return read(value, origin, 0);
  }

  private UrlRecipe read(String value, Origin origin, int depth) {
    if (depth > DEEPEST) {
      return new UrlRecipe.Unknown("its references are nested too deeply", origin);
    }
    TemplateText pieces = new TemplateText(origin);
    int i = 0;
    while (i < value.length()) {
      int end = value.indexOf('%', i + 1);
      if (value.charAt(i) != '%') {
        pieces.add(value.charAt(i++));
      } else if (value.startsWith("%%", i)) {
        pieces.add('%');
        i += 2;
      } else if (end < 0) {
        pieces.add(new UrlRecipe.Unknown(NO_PARAMETER, origin));
        i = value.length();
      } else {
        pieces.add(reference(value.substring(i + 1, end), origin, depth));
        i = end + 1;
      }
    }
    return pieces.recipe();
  }

  private UrlRecipe reference(String name, Origin origin, int depth) {
    if (name.startsWith("env(") && name.endsWith(")")) {
      return environment(name.substring(4, name.length() - 1), origin, depth);
    }
    String parameter = parameters.get(name);
    return parameter == null
        ? new UrlRecipe.Unknown(NO_PARAMETER, origin)
        : read(parameter, origin, depth + 1);
  }

  /** {@code processor:processor:NAME}; the one next to the name works first. */
  private UrlRecipe environment(String expression, Origin origin, int depth) {
    int colon = expression.indexOf(':');
    if (colon < 0) {
      return variable(expression, origin, depth);
    }
    String processor = expression.substring(0, colon);
    String rest = expression.substring(colon + 1);
    if (depth > DEEPEST) {
      return new UrlRecipe.Unknown("its references are nested too deeply", origin);
    }
    return switch (processor) {
      case "string" -> environment(rest, origin, depth + 1);
      case "trim" -> changed(rest, TextChange.strip(), origin, depth);
      case "urlencode" -> changed(rest, TextChange.encode("~", false), origin, depth);
      case "resolve" ->
          changed(rest, TextChange.partial(this::resolve, NO_PARAMETER), origin, depth);
      case "default" -> withDefault(rest, origin, depth);
      default -> new UrlRecipe.Unknown("an environment variable processor makes it", origin);
    };
  }

  private UrlRecipe changed(String rest, TextChange change, Origin origin, int depth) {
    return new UrlRecipe.Changed(environment(rest, origin, depth + 1), change, origin);
  }

  /** {@code default:parameter:NAME}; the parameter's place may be empty. */
  private UrlRecipe withDefault(String rest, Origin origin, int depth) {
    int colon = rest.indexOf(':');
    if (colon < 0) {
      return new UrlRecipe.Unknown("an environment variable processor makes it", origin);
    }
    String parameter = rest.substring(0, colon);
    UrlRecipe fallback =
        parameter.isEmpty() ? UrlRecipe.nothing(origin) : reference(parameter, origin, depth + 1);
    UrlRecipe wanted = environment(rest.substring(colon + 1), origin, depth + 1);
    UrlRecipe optional = wanted instanceof UrlRecipe.Required required ? required.recipe() : wanted;
    return new UrlRecipe.FirstOf(List.of(optional, fallback), false, origin);
  }

  /** A parameter named {@code env(NAME)} is the variable's default. */
  private UrlRecipe variable(String name, Origin origin, int depth) {
    Optional<UrlRecipe> fallback =
        Optional.ofNullable(parameters.get("env(" + name + ")"))
            .map(value -> read(value, origin, depth + 1));
    return fallback.isPresent()
        ? new UrlRecipe.FromVariable(List.of(name), fallback, origin)
        : UrlRecipe.required(name, origin);
  }

  /**
   * Puts parameters into a variable's value, once: {@code %%} is a percent sign, and any other text
   * without white space between two percent signs is a parameter's name.
   */
  private Optional<String> resolve(String value) {
    StringBuilder resolved = new StringBuilder();
    int i = 0;
    while (i < value.length()) {
      int end = endOfName(value, i);
      if (value.startsWith("%%", i)) {
        resolved.append('%');
        i += 2;
      } else if (value.charAt(i) == '%' && end > 0) {
        String parameter = parameters.get(value.substring(i + 1, end));
        if (parameter == null || parameter.indexOf('%') >= 0) {
          return Optional.empty();
        }
        resolved.append(parameter);
        i = end + 1;
      } else {
        resolved.append(value.charAt(i++));
      }
    }
    return Optional.of(resolved.toString());
  }

  private static int endOfName(String value, int from) {
    if (value.charAt(from) != '%') {
      return -1;
    }
    int end = from + 1;
    while (end < value.length()
        && value.charAt(end) != '%'
        && !Character.isWhitespace(value.charAt(end))) {
      end++;
    }
    return end < value.length() && value.charAt(end) == '%' ? end : -1;
  }
}

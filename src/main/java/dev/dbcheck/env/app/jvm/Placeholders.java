package dev.dbcheck.env.app.jvm;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.TemplateText;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.document.Node;
import java.util.Map;

/**
 * Reads {@code ${NAME:default}} in the values of properties.
 *
 * <p>A name is looked up among the variables first and then among the same files' properties.
 */
final class Placeholders {
  /** Nobody nests deeper; the input must not choose the depth of the stack. */
  private static final int DEEPEST = 16;

  /** So many references are followed for one value; the input must not choose how many. */
  private static final int MOST_REFERENCES = 500;

  private final Map<Node, String> files;
  private final Map<String, Node> properties;
  private final Names names;
  private int references;

  /** How a framework looks a name up among the variables. */
  interface Names {
    /** Returns the recipe of a name; {@code otherwise} is what the files say. */
    UrlRecipe variable(String name, UrlRecipe otherwise, Origin origin);
  }

  /**
   * Returns a reader.
   *
   * @param files the names of the files in which the properties stand
   */
  Placeholders(Map<Node, String> files, Map<String, Node> properties, Names names) {
    this.files = files;
    this.properties = properties;
    this.names = names;
  }

  /** Returns the recipe of a property of these files. */
  UrlRecipe property(Node value) {
    references = 0;
    return text(value, 0);
  }

  private UrlRecipe text(Node value, int depth) {
    String text = value.text().orElse("");
    return read(text, Origin.line(files.get(value), Math.max(1, value.line())), depth);
  }

  private UrlRecipe read(String text, Origin origin, int depth) {
    references++;
    if (depth > DEEPEST || references > MOST_REFERENCES) {
      return new UrlRecipe.Unknown("its references are nested too deeply", origin);
    }
    TemplateText pieces = new TemplateText(origin);
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("\\${", i)) {
        pieces.add('$');
        pieces.add('{');
        i += 3;
      } else if (text.startsWith("${", i) && close(text, i) < text.length()) {
        int close = close(text, i);
        pieces.add(reference(text.substring(i + 2, close), origin, depth));
        i = close + 1;
      } else {
        pieces.add(text.charAt(i++));
      }
    }
    return pieces.recipe();
  }

  private static int close(String text, int from) {
    int open = 0;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        open++;
        i++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return text.length();
  }

  private UrlRecipe reference(String inside, Origin origin, int depth) {
    if (inside.startsWith("${")) {
      return new UrlRecipe.Unknown("a variable names the variable", origin);
    }
    int colon = inside.indexOf(':');
    String name = colon < 0 ? inside : inside.substring(0, colon);
    UrlRecipe otherwise =
        properties.containsKey(name)
            ? text(properties.get(name), depth + 1)
            : colon < 0
                ? new UrlRecipe.Required(UrlRecipe.nothing(origin), origin)
                : read(inside.substring(colon + 1), origin, depth + 1);
    return names.variable(name, otherwise, origin);
  }
}

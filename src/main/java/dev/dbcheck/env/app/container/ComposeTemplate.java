package dev.dbcheck.env.app.container;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.TemplateText;
import dev.dbcheck.env.app.UrlRecipe;
import java.util.List;
import java.util.Optional;

/**
 * Reads the interpolation of compose files: {@code $X}, {@code ${X}}, {@code ${X:-default}} and
 * their kin, as {@code template/template.go} of compose-go does.
 */
final class ComposeTemplate {
  /** Nobody nests deeper; the input must not choose the depth of the stack. */
  private static final int DEEPEST = 16;

  private final String text;
  private final Origin origin;

  private ComposeTemplate(String text, Origin origin) {
    this.text = text;
    this.origin = origin;
  }

  static UrlRecipe read(String text, Origin origin) {
    return new ComposeTemplate(text, origin).read(0, text.length(), 0);
  }

  private UrlRecipe read(int from, int to, int depth) {
    if (depth > DEEPEST) {
      return new UrlRecipe.Unknown("its references are nested too deeply", origin);
    }
    TemplateText pieces = new TemplateText(origin);
    int i = from;
    while (i < to) {
      if (text.charAt(i) != '$') {
        pieces.add(text.charAt(i++));
      } else if (text.startsWith("$$", i)) {
        pieces.add('$');
        i += 2;
      } else {
        i = reference(i, to, pieces, depth);
      }
    }
    return pieces.recipe();
  }

  private int reference(int at, int to, TemplateText pieces, int depth) {
    boolean braced = text.startsWith("${", at);
    int name = at + (braced ? 2 : 1);
    int end = endOfName(name, to);
    if (end == name || braced && end >= to) {
      pieces.add(new UrlRecipe.Unknown("compose rejects its interpolation", origin));
      return to;
    }
    if (!braced) {
      pieces.add(variable(text.substring(name, end), Optional.of(empty())));
      return end;
    }
    int close = endOfBraces(at, to);
    if (close == to) {
      pieces.add(new UrlRecipe.Unknown("compose rejects its interpolation", origin));
      return to;
    }
    pieces.add(braced(text.substring(name, end), end, close, depth));
    return close + 1;
  }

  private UrlRecipe braced(String name, int operator, int close, int depth) {
    boolean colon = text.charAt(operator) == ':';
    int sign = colon ? operator + 1 : operator;
    if (operator == close) {
      return variable(name, Optional.of(empty()));
    }
    return switch (sign < text.length() ? text.charAt(sign) : ' ') {
      case '-' -> either(name, colon, read(sign + 1, close, depth + 1));
      case '?' -> {
        UrlRecipe nothing = UrlRecipe.nothing(origin);
        yield either(name, colon, new UrlRecipe.Required(nothing, origin));
      }
      case '+' -> new UrlRecipe.Unknown("it depends on whether another variable is set", origin);
      default -> new UrlRecipe.Unknown("compose rejects its interpolation", origin);
    };
  }

  private UrlRecipe either(String name, boolean notEmpty, UrlRecipe otherwise) {
    return notEmpty
        ? new UrlRecipe.FirstOf(List.of(variable(name, Optional.empty()), otherwise), false, origin)
        : variable(name, Optional.of(otherwise));
  }

  private UrlRecipe variable(String name, Optional<UrlRecipe> fallback) {
    return new UrlRecipe.FromVariable(List.of(name), fallback, origin);
  }

  private UrlRecipe empty() {
    return new UrlRecipe.Fixed("", origin);
  }

  private int endOfName(int from, int to) {
    int end = from;
    while (end < to && isName(text.charAt(end), end > from)) {
      end++;
    }
    return end;
  }

  private static boolean isName(char next, boolean inside) {
    boolean letter = next == '_' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
    return letter || inside && next >= '0' && next <= '9';
  }

  private int endOfBraces(int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      if (text.startsWith("${", i)) {
        depth++;
        i++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return to;
  }
}

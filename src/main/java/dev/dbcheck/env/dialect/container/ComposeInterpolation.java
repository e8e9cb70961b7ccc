package dev.dbcheck.env.dialect.container;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * One text while it is interpolated; a default is a template of its own, which is read in place.
 */
final class ComposeInterpolation {
  private final String text;
  private final Function<String, Optional<Value>> variables;
  private final ComposeTemplate.Defaults defaults;
  private final Expansion whole;
  private final ComposeBraces braces;
  private final Deque<Template> open = new ArrayDeque<>();
  private int at;

  ComposeInterpolation(
      String text,
      Origin origin,
      Function<String, Optional<Value>> variables,
      ComposeTemplate.Defaults defaults) {
    this.text = text;
    this.variables = variables;
    this.defaults = defaults;
    this.whole = new Expansion(origin);
    this.braces = new ComposeBraces(text);
  }

  /** A stretch of the text that is read as a template. */
  private final class Template {
    private final int end;
    private final int resume;
    private final Expansion target;
    private int lineEnd = -1;
    private int lastBrace = -1;

    Template(int end, int resume, Expansion target) {
      this.end = end;
      this.resume = resume;
      this.target = target;
    }

    /** Returns the last closing brace of the line of {@code index}, or -1 if it comes before. */
    int lastBrace(int index) {
      if (index > lineEnd) {
        lineEnd = endOfLine(index);
        lastBrace = lineEnd - 1;
        while (lastBrace >= index && text.charAt(lastBrace) != '}') {
          lastBrace--;
        }
      }
      return lastBrace >= index ? lastBrace : -1;
    }

    /** A default never holds a line end, so only the whole text is searched for one. */
    private int endOfLine(int index) {
      int newline = end == text.length() ? text.indexOf('\n', index) : end;
      return newline < 0 ? end : newline;
    }
  }

  Value value() throws FlawException {
    open.push(new Template(text.length(), text.length(), whole));
    while (!open.isEmpty()) {
      Template template = open.peek();
      int dollar = indexOfDollar(template.end);
      template.target.append(text.substring(at, dollar));
      if (dollar == template.end) {
        at = template.resume;
        open.pop();
      } else {
        at = dollar + 1;
        afterDollar(template);
      }
    }
    return whole.value();
  }

  private int indexOfDollar(int end) {
    int dollar = at;
    while (dollar < end && text.charAt(dollar) != '$') {
      dollar++;
    }
    return dollar;
  }

  private void afterDollar(Template template) throws FlawException {
    char next = at < template.end ? text.charAt(at) : 0;
    if (next == '$') {
      template.target.append('$');
      at++;
    } else if (next == '{') {
      braced(template);
    } else if (isFirstOfName(next)) {
      int end = endOfName(at, template.end);
      reference(text.substring(at, end), template);
      at = end;
    } else {
      template.target.append('$');
    }
  }

  private void reference(String name, Template template) {
    template.target.reference(name, variables.apply(name));
  }

  private void braced(Template template) throws FlawException {
    int brace = at;
    int nameEnd = endOfName(brace + 1, template.end);
    boolean named = nameEnd > brace + 1 && isFirstOfName(text.charAt(brace + 1));
    if (!named || nameEnd == template.end) {
      throw malformed();
    }
    String name = text.substring(brace + 1, nameEnd);
    if (text.charAt(nameEnd) == '}') {
      reference(name, template);
      at = nameEnd + 1;
      return;
    }
    boolean emptyIsUnset = text.charAt(nameEnd) == ':';
    int operator = emptyIsUnset ? nameEnd + 1 : nameEnd;
    if (operator >= template.end || "-+?".indexOf(text.charAt(operator)) < 0) {
      throw malformed();
    }
    int last = template.lastBrace(operator + 1);
    if (last < 0) {
      throw malformed();
    }
    int closing = braces.closing(brace);
    int end = closing < 0 || closing > last ? last : closing;
    at = operator + 1;
    operation(text.charAt(operator), name, emptyIsUnset, template, end);
  }

  private void operation(
      char operator, String name, boolean emptyIsUnset, Template template, int end)
      throws FlawException {
    Optional<Value> value = variables.apply(name);
    boolean present =
        value.filter(set -> !emptyIsUnset || !set.text().equals(Optional.of(""))).isPresent();
    boolean takesText = operator == '+' ? present : operator == '-' && !present;
    if (operator == '?' && !present) {
      throw new FlawException(Flaw.Kind.REFERENCE_UNSET, whole.origin());
    }
    if (takesText) {
      template.target.use(name, value);
      open.push(new Template(end, end + 1, template.target));
      return;
    }
    if (operator == '+') {
      template.target.use(name, value);
      value.flatMap(Value::text).ifPresent(template.target::append);
    } else {
      template.target.reference(name, value);
    }
    if (defaults == ComposeTemplate.Defaults.EAGER) {
      open.push(new Template(end, end + 1, new Expansion(whole.origin())));
    } else {
      at = end + 1;
    }
  }

  private FlawException malformed() {
    return new FlawException(Flaw.Kind.INVALID_REFERENCE, whole.origin());
  }

  private int endOfName(int start, int end) {
    int index = start;
    while (index < end && isPartOfName(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isPartOfName(char c) {
    return isFirstOfName(c) || c >= '0' && c <= '9';
  }

  /** The long s and the Kelvin sign are letters of the alphabet to Go, which ignores case here. */
  private static boolean isFirstOfName(char c) {
    return c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || c == '_'
        || c == '\u017F'
        || c == '\u212A';
  }
}

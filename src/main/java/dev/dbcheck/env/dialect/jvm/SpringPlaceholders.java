package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Placeholders;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Resolves {@code ${name:default}} as Spring does (Spring Framework 6.2, {@code
 * PlaceholderParser}): names and defaults may hold placeholders, a backslash before {@code ${} or
 * {@code :} keeps it, and a name that nothing sets is an error.
 */
public record SpringPlaceholders() implements Placeholders {
  /** How deep placeholders may lie in placeholders; the real parser's stack ends a little later. */
  private static final int DEEPEST_NESTING = 200;

  @Override
  public Value resolve(Value written, Properties properties) throws FlawException {
    String text = written.text().orElse("");
    if (!text.contains("${")) {
      return written;
    }
    Expansion result = new Expansion(written.origin());
    new Run(text, written.origin().line().orElse(1), properties, result).resolve();
    return result.value();
  }

  @Override
  public int deepest() {
    return Integer.MAX_VALUE;
  }

  /** A part of a text: text as it is, or a placeholder from after its brace to before the other. */
  private record Part(String text, int from, int to) {
    static Part of(String text) {
      return new Part(text, -1, -1);
    }

    boolean isText() {
      return from < 0;
    }
  }

  /** One value on its way. */
  private static final class Run {
    private final String text;
    private final int line;
    private final Properties properties;
    private final Expansion result;
    private final int[] closing;

    Run(String text, int line, Properties properties, Expansion result) {
      this.text = text;
      this.line = line;
      this.properties = properties;
      this.result = result;
      this.closing = closingBraces(text);
    }

    /** Returns, for each opening brace, where it is closed, or -1. */
    private static int[] closingBraces(String text) {
      int[] closing = new int[text.length()];
      int[] open = new int[text.length()];
      int depth = 0;
      Arrays.fill(closing, -1);
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '{') {
          open[depth++] = i;
        } else if (text.charAt(i) == '}' && depth > 0) {
          closing[open[--depth]] = i;
        }
      }
      return closing;
    }

    void resolve() throws FlawException {
      append(parts(0, text.length()), result, 0);
    }

    private void append(List<Part> parts, Expansion to, int depth) throws FlawException {
      for (Part part : parts) {
        if (part.isText()) {
          to.append(part.text());
        } else {
          append(part, to, depth + 1);
        }
      }
    }

    private void append(Part placeholder, Expansion to, int depth) throws FlawException {
      if (depth > DEEPEST_NESTING) {
        throw new FlawException(new Flaw(Flaw.Kind.INVALID_REFERENCE, line));
      }
      if (next(placeholder.from(), placeholder.to()) < 0) {
        appendSimple(text.substring(placeholder.from(), placeholder.to()), to);
      } else {
        appendNested(parts(placeholder.from(), placeholder.to()), to, depth);
      }
    }

    /** The whole text is tried as a name before what stands before the colon. */
    private void appendSimple(String inner, Expansion to) throws FlawException {
      Section section = Section.of(inner);
      Optional<Value> whole =
          inner.equals(section.name()) ? Optional.empty() : properties.get(inner);
      if (whole.isPresent()) {
        to.reference(inner, whole);
      } else {
        appendNamed(section.name(), section.fallback().map(Part::of).map(List::of), to, 0);
      }
    }

    private void appendNested(List<Part> parts, Expansion to, int depth) throws FlawException {
      Expansion name = new Expansion(to.origin());
      Optional<List<Part>> fallback = Optional.empty();
      for (int i = 0; i < parts.size() && fallback.isEmpty(); i++) {
        Part part = parts.get(i);
        if (!part.isText()) {
          append(part, name, depth + 1);
          continue;
        }
        Section section = Section.of(part.text());
        name.append(section.name());
        if (section.fallback().isPresent()) {
          List<Part> rest = new ArrayList<>(parts.subList(i + 1, parts.size()));
          rest.addFirst(Part.of(section.fallback().get()));
          fallback = Optional.of(rest);
        }
      }
      to.use(name);
      appendNamed(name.text().toString(), fallback, to, depth);
    }

    private void appendNamed(String name, Optional<List<Part>> fallback, Expansion to, int depth)
        throws FlawException {
      Optional<Value> value = properties.get(name);
      if (value.isPresent()) {
        to.reference(name, value);
      } else if (fallback.isPresent()) {
        to.use(name, value);
        append(fallback.get(), to, depth);
      } else {
        throw new FlawException(new Flaw(Flaw.Kind.REFERENCE_UNSET, line));
      }
    }

    /** Splits a piece of the text; texts that meet are one. */
    private List<Part> parts(int from, int to) {
      List<Part> parts = new ArrayList<>();
      StringBuilder pending = new StringBuilder();
      int at = from;
      for (int start = next(at, to); start >= 0; start = next(at, to)) {
        int end = closing[start + 1];
        if (end < 0) {
          pending.append(text, at, start + 2);
          at = start + 2;
        } else if (start > from && text.charAt(start - 1) == '\\') {
          pending.append(text, at, Math.max(at, start - 1)).append("${");
          at = start + 2;
        } else {
          pending.append(text, at, start);
          flush(pending, parts);
          parts.add(new Part("", start + 2, end));
          at = end + 1;
        }
      }
      pending.append(text, at, to);
      flush(pending, parts);
      return parts;
    }

    private static void flush(StringBuilder pending, List<Part> parts) {
      if (!pending.isEmpty()) {
        parts.add(Part.of(pending.toString()));
        pending.setLength(0);
      }
    }

    private int next(int from, int to) {
      return text.indexOf("${", from, to);
    }
  }

  /** What stands before and after the first colon that has no backslash before it. */
  private record Section(String name, Optional<String> fallback) {
    static Section of(String text) {
      StringBuilder name = new StringBuilder();
      int at = 0;
      for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
        if (colon == 0 || text.charAt(colon - 1) != '\\') {
          return new Section(
              name.append(text, at, colon).toString(), Optional.of(text.substring(colon + 1)));
        }
        name.append(text, at, colon - 1).append(':');
        at = colon + 1;
      }
      return new Section(name.append(text, at, text.length()).toString(), Optional.empty());
    }
  }
}

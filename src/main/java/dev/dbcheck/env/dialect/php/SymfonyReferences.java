package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/**
 * Puts variables into a text as symfony/dotenv does ({@code Dotenv::resolveVariables}, 7.0.4 and
 * 6.4.41); the backslashes before a reference stay, in pairs.
 *
 * @param names the names it accepts
 * @param emptyDefaults whether a default may be empty: {@code ${NAME:-}}
 */
record SymfonyReferences(SymfonyNames names, boolean emptyDefaults) {

  /** The variables, as they are when the text is expanded. */
  interface Table {
    /** Returns a variable. */
    Optional<Value> find(String name);

    /** Assigns a variable that {@code ${NAME:=value}} gives its default. */
    void assign(String name, String value);
  }

  /**
   * Expands a text.
   *
   * @throws FlawException if a reference is malformed
   */
  void expand(String text, Table table, Expansion into) throws FlawException {
    int copied = 0;
    int dollar = text.indexOf('$');
    while (dollar >= 0) {
      Match match = match(text, dollar);
      if (match != null) {
        int start = dollar;
        while (start > copied && text.charAt(start - 1) == '\\') {
          start--;
        }
        into.append(text.substring(copied, start));
        if ((dollar - start) % 2 == 1) {
          into.append(text.substring(start + 1, match.end()));
        } else {
          into.append(text.substring(start, dollar));
          replace(match, text, table, into);
        }
        copied = match.end();
      }
      dollar = text.indexOf('$', match == null ? dollar + 1 : copied);
    }
    into.append(text.substring(copied));
  }

  /** One reference, or a dollar sign with what looks like one. */
  private record Match(
      int start, boolean opened, int name, int nameEnd, int defaultEnd, boolean closed) {
    int end() {
      return defaultEnd + (closed ? 1 : 0);
    }

    boolean isPlainDollar() {
      return nameEnd == name && defaultEnd == nameEnd && !closed;
    }
  }

  private Match match(String text, int dollar) {
    int at = dollar + 1;
    if (at < text.length() && text.charAt(at) == '(') {
      return null;
    }
    boolean opened = at < text.length() && text.charAt(at) == '{';
    int name = opened ? at + 1 : at;
    int nameEnd = names.end(text, name);
    int defaultEnd = nameEnd;
    if (text.startsWith(":-", nameEnd) || text.startsWith(":=", nameEnd)) {
      int brace = text.indexOf('}', nameEnd + 2);
      int end = brace < 0 ? text.length() : brace;
      defaultEnd = end > nameEnd + 2 || emptyDefaults ? end : nameEnd;
    }
    boolean closed = defaultEnd < text.length() && text.charAt(defaultEnd) == '}';
    return new Match(dollar, opened, name, nameEnd, defaultEnd, closed);
  }

  private static void replace(Match match, String text, Table table, Expansion into)
      throws FlawException {
    if (match.isPlainDollar()) {
      into.append(text.substring(match.start(), match.end()));
      return;
    }
    if (match.opened() && !match.closed()) {
      throw new FlawException(Flaw.Kind.INVALID_REFERENCE, into.origin());
    }
    String name = text.substring(match.name(), match.nameEnd());
    Optional<Value> value = name.isEmpty() ? Optional.empty() : table.find(name);
    boolean isEmpty = value.map(set -> set.text().equals(Optional.of(""))).orElse(true);
    if (isEmpty && match.defaultEnd() > match.nameEnd()) {
      if (!name.isEmpty()) {
        into.use(name, value);
      }
      into.append(fallback(match, name, text, table, into));
    } else if (!name.isEmpty()) {
      into.reference(name, value);
    }
    if (!match.opened() && match.closed()) {
      into.append('}');
    }
  }

  private static String fallback(Match match, String name, String text, Table table, Expansion into)
      throws FlawException {
    String value = text.substring(match.nameEnd() + 2, match.defaultEnd());
    if (value.chars().anyMatch(c -> c == '\'' || c == '"' || c == '{' || c == '$')) {
      throw new FlawException(Flaw.Kind.INVALID_REFERENCE, into.origin());
    }
    if (text.charAt(match.nameEnd() + 1) == '=') {
      table.assign(name, value);
    }
    return value;
  }
}

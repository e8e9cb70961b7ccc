package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as Bun does (its {@code src/dotenv/env_loader.rs}; measured with 1.4.5): {@code $NAME},
 * {@code ${NAME}} and {@code ${NAME:-default}} from left to right, in quotation marks of any kind
 * too; what is put in is not expanded again, and what is malformed stays.
 */
record BunExpander() implements MapExpander {
  /** Defaults nested more deeply than this stay as they are. */
  private static final int DEEPEST_DEFAULT = 200;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> expanded = new LinkedHashMap<>(parsed);
    Effort effort = new Effort();
    for (Map.Entry<String, Value> variable : expanded.entrySet()) {
      if (!environment.containsKey(variable.getKey())) {
        Value value = variable.getValue();
        String text = value.text().orElseThrow();
        Expansion expansion = new Expansion(value.origin());
        new Run(text, expanded, environment, expansion, effort).expand(0, text.length(), 0);
        variable.setValue(expansion.value());
      }
    }
    return new Expanded(expanded, Map.of());
  }

  /** One value on its way. */
  private static final class Run {
    private final String text;
    private final Map<String, Value> file;
    private final Map<String, Value> environment;
    private final Expansion expansion;
    private final Effort effort;
    private final Map<Integer, Integer> closing = new HashMap<>();

    Run(
        String text,
        Map<String, Value> file,
        Map<String, Value> environment,
        Expansion expansion,
        Effort effort) {
      this.text = text;
      this.file = file;
      this.environment = environment;
      this.expansion = expansion;
      this.effort = effort;
    }

    void expand(int start, int end, int depth) throws FlawException {
      int at = start;
      while (at < end) {
        char next = at + 1 < end ? text.charAt(at + 1) : 0;
        if (text.charAt(at) == '\\' && next == '$') {
          expansion.append('$');
          at += 2;
        } else if (text.charAt(at) == '$' && next == '{') {
          at = braced(at, end, depth);
        } else if (text.charAt(at) == '$' && EcmaScript.isWord(next)) {
          int nameEnd = endOfName(at + 1, end);
          put(text.substring(at + 1, nameEnd));
          at = nameEnd;
        } else {
          expansion.append(text.charAt(at));
          at++;
        }
      }
    }

    private int braced(int dollar, int end, int depth) throws FlawException {
      int close = closing(dollar, end);
      if (close < 0) {
        expansion.append(text.substring(dollar, end));
        return end;
      }
      int nameEnd = endOfName(dollar + 2, close);
      String name = text.substring(dollar + 2, nameEnd);
      boolean hasDefault = text.startsWith(":-", nameEnd);
      if (nameEnd < close && !hasDefault) {
        expansion.append(text.substring(dollar, close + 1));
      } else if (nameEnd == close || variable(name).isPresent()) {
        put(name);
      } else {
        expansion.use(name, Optional.empty());
        fallback(nameEnd + 2, close, depth);
      }
      return close + 1;
    }

    private void fallback(int start, int end, int depth) throws FlawException {
      if (depth < DEEPEST_DEFAULT) {
        expand(start, end, depth + 1);
      } else {
        expansion.append(text.substring(start, end));
      }
    }

    private void put(String name) throws FlawException {
      Optional<Value> value = variable(name);
      effort.spend(value.flatMap(Value::text).map(String::length).orElse(0), expansion.origin());
      expansion.reference(name, value);
    }

    private Optional<Value> variable(String name) {
      return Optional.ofNullable(environment.get(name))
          .or(() -> Optional.ofNullable(file.get(name)));
    }

    /** Returns the brace that closes the one after {@code dollar}, and remembers inner ones. */
    private int closing(int dollar, int end) throws FlawException {
      Integer known = closing.get(dollar);
      if (known != null) {
        return known;
      }
      Deque<Integer> open = new ArrayDeque<>();
      open.push(dollar);
      int at = dollar + 2;
      while (at < end && !open.isEmpty()) {
        char next = at + 1 < end ? text.charAt(at + 1) : 0;
        if (text.charAt(at) == '}') {
          closing.put(open.pop(), at);
        } else if (text.charAt(at) == '$' && next == '{') {
          open.push(at);
          at++;
        } else if (text.charAt(at) == '\\' && at + 1 < end) {
          at++;
        }
        at++;
      }
      effort.spend(at - dollar, expansion.origin());
      return open.isEmpty() ? at - 1 : -1;
    }

    private int endOfName(int start, int end) {
      int at = start;
      while (at < end && EcmaScript.isWord(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}

package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.CString;
import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Expands as Prisma 6 does ({@code dotenvExpand} of @prisma/internals 6.19.0): {@code ${NAME}}
 * only, also in what is put in, and also in a variable of the process environment that the file
 * assigns too.
 */
record PrismaExpander() implements MapExpander {
  /** About as many references inside one another as its recursion has stack for. */
  private static final int DEEPEST = 500;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment)
      throws FlawException {
    SequencedMap<String, Value> variables = new LinkedHashMap<>();
    parsed.forEach(
        (name, value) -> variables.put(name, CString.of(environment.getOrDefault(name, value))));
    SequencedMap<String, Value> expanded = new LinkedHashMap<>();
    Effort effort = new Effort();
    for (Map.Entry<String, Value> variable : variables.entrySet()) {
      Value value = variable.getValue();
      Expansion expansion = new Expansion(value.origin());
      String text =
          new Run(variables, environment, expansion, effort)
              .interpolated(value.text().orElseThrow(), 0);
      expanded.put(variable.getKey(), expansion.append(text).value());
    }
    return new Expanded(expanded, new LinkedHashMap<>(expanded));
  }

  /** One value on its way. */
  private static final class Run {
    private final Map<String, Value> file;
    private final Map<String, Value> environment;
    private final Expansion expansion;
    private final Effort effort;

    Run(
        Map<String, Value> file,
        Map<String, Value> environment,
        Expansion expansion,
        Effort effort) {
      this.file = file;
      this.environment = environment;
      this.expansion = expansion;
      this.effort = effort;
    }

    String interpolated(String text, int depth) throws FlawException {
      effort.spend(text.length(), expansion.origin());
      if (depth > DEEPEST) {
        throw Effort.endless(expansion.origin());
      }
      FirstOccurrences result = new FirstOccurrences(text, effort, expansion.origin());
      int at = 0;
      for (int dollar = text.indexOf("${"); dollar >= 0; dollar = text.indexOf("${", at)) {
        int end = endOfName(text, dollar + 2);
        at = dollar + 1;
        if (text.startsWith("}", end)) {
          at = end + 1;
          String found = text.substring(dollar, at);
          if (isEscaped(text, dollar)) {
            result.replace(dollar - 1, "\\" + found, found);
          } else {
            result.replace(dollar, found, put(text.substring(dollar + 2, end), depth));
          }
        }
      }
      return result.text();
    }

    private String put(String name, int depth) throws FlawException {
      // JavaScript looks up the property "undefined" where there is no name.
      String key = name.isEmpty() ? "undefined" : name;
      Optional<Value> named =
          Optional.ofNullable(environment.get(key))
              .map(CString::of)
              .or(() -> Optional.ofNullable(file.get(key)));
      if (named.isEmpty()) {
        expansion.reference(key, named);
        return "";
      }
      expansion.use(key, named);
      return interpolated(named.flatMap(Value::text).orElse(""), depth + 1);
    }

    private static boolean isEscaped(String text, int dollar) {
      return dollar > 0 && text.charAt(dollar - 1) == '\\';
    }

    private static int endOfName(String text, int start) {
      int end = start;
      while (end < text.length() && EcmaScript.isWord(text.charAt(end))) {
        end++;
      }
      return end;
    }
  }
}

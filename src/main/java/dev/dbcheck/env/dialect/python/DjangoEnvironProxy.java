package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows a value that begins with {@code $} to the variable it names, as django-environ's {@code
 * Env.get_value()} does for files and process environment alike; an empty value is not set ({@code
 * environ/environ.py}; recorded with 0.12.0).
 */
public final class DjangoEnvironProxy implements Finish {
  @Override
  public Optional<Value> finish(Value value, Function<String, Optional<Value>> variables) {
    Expansion expansion = new Expansion(value.origin());
    Set<String> followed = new HashSet<>();
    Value current = value;
    while (current.text().filter(text -> text.startsWith("$")).isPresent()) {
      String name = withoutDollars(current.text().orElseThrow());
      Optional<Value> next = variables.apply(name);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (!followed.add(name)) {
        return Optional.of(Value.refused(value.origin(), circle(value)));
      }
      expansion.use(name, next);
      current = next.get();
    }
    String text = current.text().orElse("");
    return text.isEmpty() ? Optional.empty() : Optional.of(expansion.append(text).value());
  }

  private static Flaw circle(Value value) {
    return new Flaw(Flaw.Kind.ENDLESS_REFERENCE, value.origin().line().orElse(1));
  }

  private static String withoutDollars(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '$') {
      start++;
    }
    return text.substring(start);
  }
}

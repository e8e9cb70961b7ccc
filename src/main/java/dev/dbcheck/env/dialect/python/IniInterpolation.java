package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Replaces {@code %(name)s} and {@code %%} as Python's {@code configparser.BasicInterpolation} does
 * (recorded on Python 3.13): any other {@code %}, such as that of a percent-encoded password, makes
 * the app fail when it asks for the option.
 */
public final class IniInterpolation implements MapExpander {
  /** How deep references may lead, {@code configparser.MAX_INTERPOLATION_DEPTH}. */
  private static final int DEEPEST = 10;

  @Override
  public Expanded expand(SequencedMap<String, Value> parsed, Map<String, Value> environment) {
    Options options = new Options(parsed);
    SequencedMap<String, Value> expanded = new LinkedHashMap<>();
    parsed.forEach((name, value) -> expanded.put(name, options.finished(value)));
    return new Expanded(expanded, Map.of());
  }

  /** The options of one file, and what their values came to. */
  private static final class Options {
    private final Map<String, Value> raw;
    private final Map<String, Interpolated> known = new HashMap<>();

    Options(Map<String, Value> raw) {
      this.raw = raw;
    }

    /**
     * A value without references.
     *
     * @param value the value
     * @param levels how deep its references led
     */
    private record Interpolated(Value value, int levels) {}

    Value finished(Value value) {
      try {
        return interpolated(value, 1).value();
      } catch (FlawException flaw) {
        return Value.refused(value.origin(), flaw.flaw());
      }
    }

    private Interpolated interpolated(Value value, int depth) throws FlawException {
      String text = value.text().orElseThrow();
      if (depth > DEEPEST) {
        throw flaw(Flaw.Kind.ENDLESS_REFERENCE, value);
      }
      Expansion expansion = new Expansion(value.origin());
      int levels = 1;
      int done = 0;
      for (int percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', done)) {
        expansion.append(text.substring(done, percent));
        int end = endOfReference(value, text, percent);
        if (end == percent + 2) {
          expansion.append('%');
        } else {
          String name = text.substring(percent + 2, end - 2).toLowerCase(Locale.ROOT);
          Interpolated used = referenced(name, value, depth);
          expansion.reference(name, Optional.of(used.value()));
          levels = Math.max(levels, 1 + used.levels());
        }
        done = end;
      }
      return new Interpolated(expansion.append(text.substring(done)).value(), levels);
    }

    private Interpolated referenced(String name, Value from, int depth) throws FlawException {
      Value value = raw.get(name);
      if (value == null) {
        throw flaw(Flaw.Kind.REFERENCE_UNSET, from);
      }
      if (value.text().orElseThrow().indexOf('%') < 0) {
        return new Interpolated(value, 0);
      }
      Interpolated before = known.get(name);
      if (before == null) {
        before = interpolated(value, depth + 1);
        known.put(name, before);
      } else if (depth + before.levels() > DEEPEST) {
        throw flaw(Flaw.Kind.ENDLESS_REFERENCE, from);
      }
      return before;
    }

    private static int endOfReference(Value value, String text, int percent) throws FlawException {
      if (text.startsWith("%", percent + 1)) {
        return percent + 2;
      }
      int close = text.startsWith("(", percent + 1) ? text.indexOf(')', percent) : -1;
      if (close <= percent + 2 || !text.startsWith("s", close + 1)) {
        throw flaw(Flaw.Kind.INVALID_REFERENCE, value);
      }
      return close + 2;
    }

    private static FlawException flaw(Flaw.Kind kind, Value value) {
      return new FlawException(new Flaw(kind, value.origin().line().orElse(1)));
    }
  }
}

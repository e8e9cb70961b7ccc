package dev.dbcheck.env.dialect;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The properties of one run of an app, each resolved once. */
final class PropertyResolution {
  /** Beyond this many characters, references to references are an attack. */
  private static final long LARGEST = 64L * 1024 * 1024;

  /** Beyond this many properties one after the other, the real resolvers run out of stack too. */
  private static final int DEEPEST_STACK = 400;

  private final List<PropertySource> sources;
  private final Placeholders placeholders;
  private final Map<Value, Resolved> resolved = new IdentityHashMap<>();
  private long size;

  /** How deep the property leads whose placeholders are being resolved. */
  private int height;

  PropertyResolution(List<PropertySource> sources, Placeholders placeholders) {
    this.sources = sources;
    this.placeholders = placeholders;
  }

  /**
   * A resolved property.
   *
   * @param value the value, or the refusal of it
   * @param height how many properties deep its placeholders lead
   */
  private record Resolved(Value value, int height) {}

  /** Returns a property's resolved value, which may be a refusal, or nothing if it is not set. */
  Optional<Value> get(String name) {
    return written(name).map(value -> resolve(value, 0).value());
  }

  private Optional<Value> written(String name) {
    for (PropertySource source : sources) {
      Optional<Value> value = source.get(name);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private Resolved resolve(Value written, int depth) {
    Resolved known = resolved.get(written);
    if (known != null) {
      return known;
    }
    // Whoever comes here again before it is replaced has gone round in a circle.
    resolved.put(written, refused(written, Flaw.Kind.ENDLESS_REFERENCE, 0));
    int outer = height;
    height = 0;
    Resolved result;
    try {
      Value value = placeholders.resolve(written, name -> lookUp(written, name, depth));
      result = new Resolved(value, height);
    } catch (FlawException refusal) {
      result = refused(written, refusal.flaw().kind(), height);
    }
    height = outer;
    resolved.put(written, result);
    return result;
  }

  private Optional<Value> lookUp(Value written, String name, int depth) throws FlawException {
    if (depth == DEEPEST_STACK) {
      throw flaw(Flaw.Kind.ENDLESS_REFERENCE, written);
    }
    Optional<Resolved> found = written(name).map(value -> resolve(value, depth + 1));
    height = Math.max(height, 1 + found.map(Resolved::height).orElse(0));
    if (height > placeholders.deepest()) {
      throw flaw(Flaw.Kind.ENDLESS_REFERENCE, written);
    }
    Optional<Value> value = found.map(Resolved::value);
    Optional<Flaw> refusal = value.flatMap(Value::flaw);
    if (refusal.isPresent()) {
      throw flaw(refusal.get().kind(), written);
    }
    size += value.flatMap(Value::text).map(String::length).orElse(0);
    if (size > LARGEST) {
      throw flaw(Flaw.Kind.ENDLESS_REFERENCE, written);
    }
    return value;
  }

  private static FlawException flaw(Flaw.Kind kind, Value value) {
    return new FlawException(new Flaw(kind, value.origin().line().orElse(1)));
  }

  private static Resolved refused(Value written, Flaw.Kind kind, int height) {
    return new Resolved(Value.refused(written.origin(), flaw(kind, written).flaw()), height);
  }
}

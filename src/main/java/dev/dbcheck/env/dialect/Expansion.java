package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Reference;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value under construction, which remembers what went into it. */
public final class Expansion {
  /** A chain of references to references would otherwise grow with the square of the file. */
  private static final int MOST_REFERENCES = 100;

  private final Origin origin;
  private final StringBuilder text = new StringBuilder();
  private final Set<Reference> references = new LinkedHashSet<>();
  private Optional<Origin> command = Optional.empty();

  /** Begins a value that is assigned at {@code origin}. */
  public Expansion(Origin origin) {
    this.origin = origin;
  }

  /** Adds text as it is. */
  public Expansion append(CharSequence literal) {
    text.append(literal);
    return this;
  }

  /** Adds one character as it is. */
  public Expansion append(char literal) {
    text.append(literal);
    return this;
  }

  /** Adds a variable's value, which is nothing where it is not set. */
  public Expansion reference(String name, Optional<Value> value) {
    value.flatMap(Value::text).ifPresent(text::append);
    return use(name, value, value.isEmpty());
  }

  /** Notes that a variable was asked for without adding its text: a default may stand in for it. */
  public Expansion use(String name, Optional<Value> value) {
    return use(name, value, false);
  }

  private Expansion use(String name, Optional<Value> value, boolean isMissing) {
    add(List.of(new Reference(name, value.map(Value::origin), isMissing)));
    value.ifPresent(used -> add(used.references()));
    value.flatMap(Value::command).ifPresent(this::command);
    return this;
  }

  /** Adds another value under construction. */
  public Expansion append(Expansion other) {
    text.append(other.text);
    return use(other);
  }

  /** Notes what went into another value under construction without adding its text. */
  public Expansion use(Expansion other) {
    add(other.references);
    other.command.ifPresent(this::command);
    return this;
  }

  private void add(Collection<Reference> used) {
    for (Reference reference : used) {
      if (references.size() < MOST_REFERENCES) {
        references.add(reference);
      }
    }
  }

  /** Notes that a command would have to be run to know the value. */
  public Expansion command(Origin place) {
    if (command.isEmpty()) {
      command = Optional.of(place);
    }
    return this;
  }

  /** Returns the text so far. */
  public CharSequence text() {
    return text;
  }

  /** Returns where the value is assigned. */
  public Origin origin() {
    return origin;
  }

  /** Returns the finished value. */
  public Value value() {
    return command
        .map(place -> Value.undetermined(origin, place))
        .orElseGet(() -> Value.expanded(text.toString(), origin, List.copyOf(references)));
  }
}

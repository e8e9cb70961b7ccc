package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A value under construction, which remembers what went into it. */
public final class Expansion {
  /** A few references to references can ask for more text than any memory holds. */
  private static final int LONGEST_VALUE = 16 * 1024 * 1024;

  private final Origin origin;
  private final StringBuilder text = new StringBuilder();
  private final List<Value.Use> uses = new ArrayList<>();
  private Optional<Origin> command = Optional.empty();
  private Optional<Flaw> flaw = Optional.empty();

  /** Begins a value that is assigned at {@code origin}. */
  public Expansion(Origin origin) {
    this.origin = origin;
  }

  /** Adds text as it is. */
  public Expansion append(CharSequence literal) {
    if (text.length() + literal.length() > LONGEST_VALUE) {
      return refuse(new Flaw(Flaw.Kind.VALUE_TOO_LONG, origin.line().orElse(1)));
    }
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
    value.flatMap(Value::text).ifPresent(this::append);
    return use(name, value, value.isEmpty());
  }

  /** Notes that a variable was asked for without adding its text: a default may stand in for it. */
  public Expansion use(String name, Optional<Value> value) {
    return use(name, value, false);
  }

  private Expansion use(String name, Optional<Value> value, boolean isMissing) {
    uses.add(new Value.Use(new Reference(name, value.map(Value::origin), isMissing), value));
    value.flatMap(Value::command).ifPresent(this::command);
    value.flatMap(Value::flaw).ifPresent(this::refuse);
    return this;
  }

  /** Notes what went into a value of which this one is a later form, without adding its text. */
  public Expansion continuing(Value earlier) {
    earlier.references().forEach(reference -> uses.add(new Value.Use(reference, Optional.empty())));
    earlier.command().ifPresent(this::command);
    earlier.flaw().ifPresent(this::refuse);
    return this;
  }

  /** Adds another value under construction. */
  public Expansion append(Expansion other) {
    append(other.text);
    return use(other);
  }

  /** Notes what went into another value under construction without adding its text. */
  public Expansion use(Expansion other) {
    uses.addAll(other.uses);
    other.command.ifPresent(this::command);
    other.flaw.ifPresent(this::refuse);
    return this;
  }

  /** Notes that a command would have to be run to know the value. */
  public Expansion command(Origin place) {
    if (command.isEmpty()) {
      command = Optional.of(place);
    }
    return this;
  }

  /** Notes that the app fails when it asks for the value. */
  public Expansion refuse(Flaw reason) {
    if (flaw.isEmpty()) {
      flaw = Optional.of(reason);
    }
    return this;
  }

  /** Changes the text so far, as loaders do that undo escapes after they have put values in. */
  public Expansion rewrite(UnaryOperator<String> change) {
    String changed = change.apply(text.toString());
    text.setLength(0);
    text.append(changed);
    return this;
  }

  /** Returns whether a command would have to be run to know the value. */
  public boolean isUndetermined() {
    return command.isPresent();
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
    if (flaw.isPresent()) {
      return Value.refused(origin, flaw.get());
    }
    return command
        .map(place -> Value.undetermined(origin, place))
        .orElseGet(() -> Value.used(text.toString(), origin, uses));
  }
}

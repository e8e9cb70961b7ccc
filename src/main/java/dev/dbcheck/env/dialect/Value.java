package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Reference;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What a program sees under one variable's name, and where that came from.
 *
 * <p>Not a record, since a record prints its components and the text may hold a secret.
 */
public final class Value {

  /**
   * A variable that went into a text.
   *
   * @param reference how it was named
   * @param value its value, whose own references count too
   */
  record Use(Reference reference, Optional<Value> value) {}

  private final Optional<String> text;
  private final Origin origin;
  private final List<Use> uses;
  private final Optional<Origin> command;
  private final Optional<Flaw> flaw;
  private final boolean isNothing;

  private Value(
      Optional<String> text,
      Origin origin,
      List<Use> uses,
      Optional<Origin> command,
      Optional<Flaw> flaw,
      boolean isNothing) {
    this.text = text;
    this.origin = Objects.requireNonNull(origin, "origin is null");
    this.uses = List.copyOf(uses);
    this.command = command;
    this.flaw = flaw;
    this.isNothing = isNothing;
  }

  /** Returns a text that stands at its origin as it is. */
  public static Value of(String text, Origin origin) {
    return used(text, origin, List.of());
  }

  /** Returns a text that was put together from other variables. */
  public static Value expanded(String text, Origin origin, List<Reference> references) {
    return used(
        text, origin, references.stream().map(one -> new Use(one, Optional.empty())).toList());
  }

  static Value used(String text, Origin origin, List<Use> uses) {
    return new Value(Optional.of(text), origin, uses, Optional.empty(), Optional.empty(), false);
  }

  /** Returns a value that only running the command at {@code command} could tell. */
  public static Value undetermined(Origin origin, Origin command) {
    return new Value(
        Optional.empty(), origin, List.of(), Optional.of(command), Optional.empty(), false);
  }

  /** Returns what stands for a value with which the app fails when it asks for it. */
  public static Value refused(Origin origin, Flaw flaw) {
    return new Value(
        Optional.empty(), origin, List.of(), Optional.empty(), Optional.of(flaw), false);
  }

  /**
   * Returns what a name without a value leaves behind: references to it are empty, and the app does
   * not find it.
   */
  public static Value nothing(Origin origin) {
    return new Value(Optional.of(""), origin, List.of(), Optional.empty(), Optional.empty(), true);
  }

  /** Returns the text; nothing where it would take a command to know it, or the app fails. */
  public Optional<String> text() {
    return text;
  }

  /** Returns where the variable was assigned. */
  public Origin origin() {
    return origin;
  }

  /** Returns the variables that went into the text, theirs included, in the order of their use. */
  public List<Reference> references() {
    SequencedSet<Reference> found = new LinkedHashSet<>();
    Set<Value> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Iterator<Use>> open = new ArrayDeque<>();
    open.push(uses.iterator());
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      Use use = open.peek().next();
      found.add(use.reference());
      use.value().filter(entered::add).ifPresent(value -> open.push(value.uses.iterator()));
    }
    return List.copyOf(found);
  }

  /** Returns the place of the command that would have to be run; nothing where none has to. */
  public Optional<Origin> command() {
    return command;
  }

  /** Returns why the app fails when it asks for the variable; nothing where it does not. */
  public Optional<Flaw> flaw() {
    return flaw;
  }

  /** Returns whether the variable was named without a value, so that it is not set. */
  public boolean isNothing() {
    return isNothing;
  }

  @Override
  public String toString() {
    return "a value from " + origin.location();
  }
}

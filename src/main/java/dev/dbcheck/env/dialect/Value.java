package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program sees under one variable's name, and where that came from.
 *
 * <p>Not a record, since a record prints its components and the text may hold a secret.
 */
public final class Value {
  private final Optional<String> text;
  private final Origin origin;
  private final List<Reference> references;
  private final Optional<Origin> command;
  private final Optional<Flaw.Kind> refusal;

  private Value(
      Optional<String> text,
      Origin origin,
      List<Reference> references,
      Optional<Origin> command,
      Optional<Flaw.Kind> refusal) {
    this.text = text;
    this.origin = Objects.requireNonNull(origin, "origin is null");
    this.references = List.copyOf(references);
    this.command = command;
    this.refusal = refusal;
  }

  /** Returns a text that stands at its origin as it is. */
  public static Value of(String text, Origin origin) {
    return expanded(text, origin, List.of());
  }

  /** Returns a text that was put together from other variables. */
  public static Value expanded(String text, Origin origin, List<Reference> references) {
    return new Value(Optional.of(text), origin, references, Optional.empty(), Optional.empty());
  }

  /** Returns a value that only running the command at {@code command} could tell. */
  public static Value undetermined(Origin origin, Origin command) {
    return new Value(Optional.empty(), origin, List.of(), Optional.of(command), Optional.empty());
  }

  /** Returns a value for which an app gets an error where it asks for it. */
  public static Value refused(Origin origin, Flaw.Kind reason) {
    return new Value(Optional.empty(), origin, List.of(), Optional.empty(), Optional.of(reason));
  }

  /** Returns the text; nothing where only a command could tell it, or the app gets an error. */
  public Optional<String> text() {
    return text;
  }

  /** Returns where the variable was assigned. */
  public Origin origin() {
    return origin;
  }

  /** Returns the variables that went into the text, theirs included, in the order of their use. */
  public List<Reference> references() {
    return references;
  }

  /** Returns the place of the command that would have to be run; nothing where none has to. */
  public Optional<Origin> command() {
    return command;
  }

  /** Returns why an app gets an error where it asks for the value; nothing where it does not. */
  public Optional<Flaw.Kind> refusal() {
    return refusal;
  }

  @Override
  public String toString() {
    return "a value from " + origin.location();
  }
}

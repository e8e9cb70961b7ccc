package dev.dbcheck.target.client;

import dev.dbcheck.secret.Secret;
import java.util.Objects;

/** One parameter as a client decodes it; it prints no value, which may be a secret. */
public final class Parameter {
  private final String name;
  private final String value;

  /** Returns a parameter; the value is empty where the URL has none. */
  public Parameter(String name, String value) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.value = Objects.requireNonNull(value, "value is null");
  }

  /** Returns the name, decoded. */
  public String name() {
    return name;
  }

  /** Returns the value, decoded; never to be printed as it is. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameter parameter
        && parameter.name.equals(name)
        && parameter.value.equals(value);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "a parameter with the value " + Secret.MASK;
  }
}

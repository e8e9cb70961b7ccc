package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import java.util.function.UnaryOperator;

/** A text under construction beside its redacted form. */
final class Draft {
  private final StringBuilder whole = new StringBuilder();
  private final StringBuilder shown = new StringBuilder();

  /** Adds what may be shown. */
  Draft add(String text) {
    whole.append(text);
    shown.append(text);
    return this;
  }

  /** Adds a value in the form that an encoding gives it. */
  Draft add(Value value, UnaryOperator<String> encoding) {
    switch (value) {
      case Value.Open(String text) -> add(encoding.apply(text));
      case Value.Hidden(Secret secret) -> {
        whole.append(encoding.apply(secret.reveal()));
        shown.append(Secret.MASK);
      }
    }
    return this;
  }

  /** Returns the whole text; it is a secret wherever it leaves this package. */
  String whole() {
    return whole.toString();
  }

  /** Returns the text with every secret masked. */
  String shown() {
    return shown.toString();
  }
}

package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;

/** What is left of a text that is handed to the operating system, where it ends at a NUL. */
public final class CString {
  private CString() {}

  /** Returns the text up to its first NUL. */
  public static String of(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  /** Returns the value as a program finds it in its process environment. */
  public static Value of(Value value) {
    return value
        .text()
        .filter(text -> text.indexOf('\0') >= 0)
        .map(text -> Value.expanded(of(text), value.origin(), value.references()))
        .orElse(value);
  }

  /** Returns a finish for loaders that write into the process environment. */
  public static Finish finish() {
    return (value, _) -> Optional.of(of(value));
  }
}

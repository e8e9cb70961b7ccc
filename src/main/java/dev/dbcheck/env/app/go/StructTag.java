package dev.dbcheck.env.app.go;

import java.util.Optional;

/** The keys and quoted values in a struct field's tag. */
final class StructTag {
  private final String text;

  StructTag(String text) {
    this.text = text;
  }

  /** Returns a key's value. */
  Optional<String> value(String key) {
    String start = key + ":\"";
    int at = text.startsWith(start) ? 0 : text.indexOf(" " + start) + 1;
    if (!text.startsWith(start, at)) {
      return Optional.empty();
    }
    int from = at + start.length();
    int end = text.indexOf('"', from);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(from, end));
  }
}

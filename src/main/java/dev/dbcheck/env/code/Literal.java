package dev.dbcheck.env.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an expression of a source amounts to, as far as that can be told without running it. */
public sealed interface Literal {

  /**
   * A text, such as a file's name.
   *
   * @param text the text
   */
  record Text(String text) implements Literal {}

  /**
   * A list, a tuple or a set.
   *
   * @param items its items
   */
  record Items(List<Literal> items) implements Literal {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * True or false.
   *
   * @param value which of them
   */
  record Truth(boolean value) implements Literal {}

  /** None, null, nil or undefined, as of a variable that is not set. */
  record Nothing() implements Literal {}

  /** What only running the code could tell. */
  record Unknown() implements Literal {}

  /** Returns the texts of a text or of a list of them; nothing if that is not known. */
  default Optional<List<String>> texts() {
    return switch (this) {
      case Text(String text) -> Optional.of(List.of(text));
      case Nothing _ -> Optional.of(List.of());
      case Truth _, Unknown _ -> Optional.empty();
      case Items(List<Literal> items) -> {
        List<String> all = new ArrayList<>();
        for (Literal item : items) {
          if (!(item instanceof Text(String text))) {
            yield Optional.empty();
          }
          all.add(text);
        }
        yield Optional.of(all);
      }
    };
  }

  /** Returns whether a condition holds with this value; nothing if that is not known. */
  default Optional<Boolean> truth() {
    return switch (this) {
      case Truth(boolean value) -> Optional.of(value);
      case Text(String text) -> Optional.of(!text.isEmpty());
      case Nothing _ -> Optional.of(false);
      case Items _, Unknown _ -> Optional.empty();
    };
  }
}

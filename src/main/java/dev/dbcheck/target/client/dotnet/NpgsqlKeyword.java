package dev.dbcheck.target.client.dotnet;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A keyword of Npgsql's connection strings, with what its values are converted to: by {@code
 * Enum.Parse}, {@code Convert.ChangeType}, or a setter of its own.
 *
 * @param name the canonical one
 * @param kind what its values are
 * @param words the values of a keyword that takes only these
 */
record NpgsqlKeyword(String name, Kind kind, List<String> words) {
  private static final Pattern INTEGER =
      Pattern.compile("[\t-\r ]*+([+-]?)0*+([0-9]{1,10})?+[\t-\r ]*+\0*+");

  /** What a value is converted to. */
  enum Kind {
    TEXT,
    INTEGER,
    POSITIVE,
    TRUTH,
    ENUMERATION,
    WORD
  }

  NpgsqlKeyword {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(kind, "kind is null");
    words = List.copyOf(words);
  }

  /** Returns whether a value can be converted; the ranges of most integers are not looked at. */
  boolean accepts(String value) {
    return switch (kind) {
      case TEXT -> true;
      case INTEGER -> integer(value).isPresent();
      case POSITIVE -> integer(value).orElse(0) > 0;
      case TRUTH -> List.of("true", "false").contains(lower(value));
      case ENUMERATION -> ordinal(value).isPresent();
      case WORD -> words.contains(value.toLowerCase(Locale.ROOT));
    };
  }

  /**
   * Returns the number of a word: {@code Enum.Parse} takes words in any case, several with commas,
   * of which the bits are put together, and any number.
   */
  OptionalInt ordinal(String value) {
    OptionalInt number = integer(value);
    if (number.isPresent()) {
      return number;
    }
    int bits = 0;
    for (String part : value.split(",", -1)) {
      int index = words.stream().map(NpgsqlKeyword::lower).toList().indexOf(lower(part));
      if (index < 0) {
        return OptionalInt.empty();
      }
      bits |= index;
    }
    return OptionalInt.of(bits);
  }

  /** Returns what {@code int.Parse} makes of a text. */
  static OptionalInt integer(String text) {
    Matcher matcher = INTEGER.matcher(text);
    if (!isNumber(text) || !matcher.matches()) {
      return OptionalInt.empty();
    }
    String digits = matcher.group(2) == null ? "0" : matcher.group(2);
    long value = Long.parseLong(matcher.group(1) + digits);
    return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
  }

  /** Returns whether a text has the form of an integer, of whatever size. */
  static boolean isNumber(String text) {
    return text.matches("[\t-\r ]*+[+-]?[0-9]++[\t-\r ]*+\0*+");
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

package dev.dbcheck.env.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change that an app makes to a text before it uses it.
 *
 * <p>Not a record, since what it puts in may be secret.
 */
public final class TextChange {
  private final Function<String, Optional<String>> change;
  private final String obstacle;

  private TextChange(Function<String, Optional<String>> change, String obstacle) {
    this.change = Objects.requireNonNull(change, "change is null");
    this.obstacle = Objects.requireNonNull(obstacle, "obstacle is null");
  }

  /**
   * Returns a change that is not possible for every text.
   *
   * @param change gives nothing where it is not possible
   * @param obstacle why not, as a clause in lower case
   */
  public static TextChange partial(Function<String, Optional<String>> change, String obstacle) {
    return new TextChange(change, obstacle);
  }

  private static TextChange total(Function<String, String> change) {
    return new TextChange(text -> Optional.of(change.apply(text)), "");
  }

  /** Returns the removal of white space at both ends. */
  public static TextChange strip() {
    return total(String::strip);
  }

  /** Returns the replacement of every occurrence of a text. */
  public static TextChange replaceAll(String before, String after) {
    return total(text -> text.replace(before, after));
  }

  /** Returns the replacement of the first occurrence of a text. */
  public static TextChange replaceFirst(String before, String after) {
    return total(text -> {
      int at = text.indexOf(before);
      return at < 0 ? text : text.substring(0, at) + after + text.substring(at + before.length());
    });
  }

  /** Returns the replacement of a text that stands at the beginning. */
  public static TextChange replacePrefix(String before, String after) {
    return total(text -> text.startsWith(before) ? after + text.substring(before.length()) : text);
  }

  /**
   * Returns percent-encoding.
   *
   * @param alsoLiteral the characters that stay, besides letters, digits, {@code -}, {@code .} and
   *     {@code _}
   * @param plus whether a blank becomes a plus sign
   */
  public static TextChange encode(String alsoLiteral, boolean plus) {
    return total(text -> encoded(text, alsoLiteral, plus));
  }

  private static String encoded(String text, String alsoLiteral, boolean plus) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          String character = Character.toString(point);
          if (alsoLiteral.indexOf(point) >= 0) {
            encoded.append(character);
          } else if (point == '*') {
            encoded.append("%2A");
          } else if (point == ' ') {
            encoded.append(plus ? "+" : "%20");
          } else {
            encoded.append(URLEncoder.encode(character, StandardCharsets.UTF_8));
          }
        });
    return encoded.toString();
  }

  /** Returns the changed text; nothing if the change is not possible. */
  Optional<String> apply(String text) {
    return change.apply(text);
  }

  /** Returns why the change may not be possible, as a clause in lower case. */
  String obstacle() {
    return obstacle;
  }
}

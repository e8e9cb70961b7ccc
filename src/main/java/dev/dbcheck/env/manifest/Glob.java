package dev.dbcheck.env.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Patterns of names and paths: {@code *} and {@code ?} in a name, {@code **} for any number of
 * names, <code>{a,b}</code> for either. Takes at most the product of both lengths.
 */
final class Glob {
  private static final String ANY_NAMES = "**";
  private static final int MOST_ALTERNATIVES = 16;

  private Glob() {}

  static boolean isPattern(String part) {
    return part.chars().anyMatch(character -> "*?{".indexOf(character) >= 0);
  }

  /** Returns whether a name fits a pattern for one name. */
  static boolean fitsName(String pattern, String name) {
    List<Character> characters = characters(name);
    return alternatives(pattern).stream()
        .anyMatch(one ->
            fits(
                characters(one),
                characters,
                character -> character == '*',
                (wanted, given) -> wanted == '?' || wanted.equals(given)));
  }

  /** Returns whether a relative path fits a pattern, name by name. */
  static boolean fitsPath(String pattern, String path) {
    return fits(
        names(pattern), names(path), ANY_NAMES::equals, (part, name) -> fitsName(part, name));
  }

  /** Returns a path's names, without empty ones and single dots. */
  static List<String> names(String path) {
    List<String> names = new ArrayList<>(List.of(path.split("/")));
    names.removeIf(name -> name.isEmpty() || name.equals("."));
    return names;
  }

  private static List<Character> characters(String text) {
    return text.chars().mapToObj(character -> (char) character).toList();
  }

  /** Goes back to the last star only, which suffices since an earlier one could not take more. */
  private static <T> boolean fits(
      List<T> pattern, List<T> given, Predicate<T> isStar, BiPredicate<T, T> fitsOne) {
    int at = 0;
    int star = -1;
    int taken = 0;
    int i = 0;
    while (i < given.size()) {
      boolean hasMore = at < pattern.size();
      if (hasMore && isStar.test(pattern.get(at))) {
        star = at++;
        taken = i;
      } else if (hasMore && fitsOne.test(pattern.get(at), given.get(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    return pattern.subList(at, pattern.size()).stream().allMatch(isStar);
  }

  /** Returns the patterns that a pair of braces stands for; further pairs are taken literally. */
  private static List<String> alternatives(String pattern) {
    int open = pattern.indexOf('{');
    int close = pattern.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return List.of(pattern);
    }
    List<String> alternatives = new ArrayList<>();
    for (String one : pattern.substring(open + 1, close).split(",", MOST_ALTERNATIVES)) {
      alternatives.add(pattern.substring(0, open) + one + pattern.substring(close + 1));
    }
    return alternatives;
  }
}

package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Says which chains have a name like one that no chain has. */
public final class UnknownChain {
  private static final int MOST_NAMES = 3;
  private static final int LONGEST_NAME = 40;
  private static final Pattern LOOKS_LIKE_A_NAME = Pattern.compile("[a-z][a-z0-9.-]*");

  private UnknownChain() {}

  /** Returns the finding for a text for which there is no {@link NamedChain}. */
  public static Diagnostic of(String text) {
    List<String> names = Chains.all().stream().map(Chain::name).toList();
    String name = text.substring(0, text.indexOf('@') < 0 ? text.length() : text.indexOf('@'));
    if (names.contains(name)) {
      return Diagnostic.of(Code.CHAIN_UNKNOWN, "what stands behind " + name + "@ is no version")
          .hint("Write the version in digits, as in `" + name + "@1.2`");
    }
    List<String> near = near(name, names);
    return Diagnostic.of(Code.CHAIN_UNKNOWN, "no chain has the name " + shown(text, name, near))
        .hint(
            near.isEmpty()
                ? "Run `dbcheck chains`, which lists them"
                : "Name " + String.join(" or ", near) + "; `dbcheck chains` lists all");
  }

  /** Somebody may have pasted a URL or a piece of one, which is not repeated. */
  private static String shown(String text, String name, List<String> near) {
    boolean harmless =
        name.length() <= LONGEST_NAME
            && LOOKS_LIKE_A_NAME.matcher(name).matches()
            && (name.equals(text) || !near.isEmpty());
    return harmless ? name : "that was given";
  }

  /** Returns the names that are nearly as near as the nearest one. */
  private static List<String> near(String given, List<String> names) {
    if (given.isEmpty() || given.length() > LONGEST_NAME) {
      return List.of();
    }
    int nearest = names.stream().mapToInt(name -> distance(given, name)).min().orElse(LONGEST_NAME);
    int farthest = Math.min(nearest + 1, 1 + given.length() / 4);
    return names.stream()
        .filter(name -> isPart(given, name) || distance(given, name) <= farthest)
        .sorted(Comparator.comparingInt(name -> distance(given, name)))
        .limit(MOST_NAMES)
        .toList();
  }

  private static boolean isPart(String given, String name) {
    return given.length() > 2 && name.contains(given) || given.contains(name);
  }

  /** Returns how many characters have to be added, left out or replaced (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}

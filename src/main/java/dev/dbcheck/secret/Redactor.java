package dev.dbcheck.secret;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cleans every text that comes from outside: secrets are masked, terminal controls removed.
 *
 * <p>A secret is found raw, percent-decoded, form-decoded, encoded, and in lower case, since a
 * misparse turns a piece of a password into a host name. What stands where a URL has its password
 * is masked whether it is known or not.
 */
public final class Redactor {
  /** Shorter secrets are masked only in quotation marks or as a value, else no text stays whole. */
  private static final int SHORTEST_PIECE = 4;

  private static final Set<String> ALWAYS_HARMLESS = Set.of("postgresql", "postgres", "PostgreSQL");

  private final Map<Character, List<String>> forms;
  private final Map<Character, List<String>> harmless;

  private Redactor(Collection<String> forms, Collection<String> harmless) {
    this.forms = longestFirst(forms);
    this.harmless = longestFirst(harmless);
  }

  /** Returns a redactor that knows no secret yet; it still masks URLs and removes controls. */
  public static Redactor knowingNothing() {
    return new Redactor(Set.of(), Set.of());
  }

  /**
   * Returns a redactor for these secrets.
   *
   * @param secrets passwords, pieces of them, and whole URLs
   * @param harmless words that stay readable even where a secret happens to equal them, such as the
   *     user's and the host's name
   */
  public static Redactor of(Collection<Secret> secrets, Collection<String> harmless) {
    Set<String> forms = new LinkedHashSet<>();
    secrets.stream().map(Secret::reveal).flatMap(SecretForms::of).forEach(forms::add);
    Set<String> words =
        Stream.concat(harmless.stream(), ALWAYS_HARMLESS.stream()).collect(Collectors.toSet());
    return new Redactor(forms, words);
  }

  private static Map<Character, List<String>> longestFirst(Collection<String> words) {
    Map<Character, List<String>> byFirst = new HashMap<>();
    words.stream()
        .filter(word -> !word.isEmpty())
        .collect(Collectors.groupingBy(word -> word.charAt(0)))
        .forEach((first, group) ->
            byFirst.put(
                first,
                group.stream().sorted((one, other) -> other.length() - one.length()).toList()));
    return byFirst;
  }

  /**
   * Returns the text of a secret, such as an error that quotes one, cleaned of all that is known.
   */
  public String clean(Secret text) {
    return clean(text.reveal());
  }

  /** Returns the text with every known form of a secret masked and control characters removed. */
  public String clean(String text) {
    // The other way round, masking a URL would cut a password that holds an @ in two.
    return UrlMask.mask(maskForms(TerminalControls.remove(text)));
  }

  private String maskForms(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int position = 0;
    while (position < text.length()) {
      int secret = matchAt(forms, text, position, false);
      int readable = matchAt(harmless, text, position, true);
      if (secret > readable) {
        cleaned.append(Secret.MASK);
        position += secret;
      } else {
        int copied = Math.max(readable, 1);
        cleaned.append(text, position, position + copied);
        position += copied;
      }
    }
    return cleaned.toString();
  }

  private static int matchAt(
      Map<Character, List<String>> words, String text, int position, boolean wholeWord) {
    for (String word : words.getOrDefault(text.charAt(position), List.of())) {
      int end = position + word.length();
      if (text.startsWith(word, position)
          && (!wholeWord || isWord(text, position, end))
          && (wholeWord || word.length() >= SHORTEST_PIECE || isValue(text, position, end))) {
        return word.length();
      }
    }
    return 0;
  }

  private static boolean isValue(String text, int start, int end) {
    return start > 0 && "\"'=:".indexOf(text.charAt(start - 1)) >= 0 && isWord(text, start, end);
  }

  private static boolean isWord(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}

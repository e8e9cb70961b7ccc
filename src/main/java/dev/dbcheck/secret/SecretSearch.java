package dev.dbcheck.secret;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a text holds of secrets: any four characters of a spelling, and short secrets whole.
 */
final class SecretSearch {
  /** A piece of a secret that is as long is one, whatever it is joined to. */
  private static final int UNMISTAKABLE = 8;

  private static final String BEFORE_VALUE = "\"'`=:";

  private final FourGrams grams = new FourGrams();

  /** Whole secrets that are too short to be told from a word at sight. */
  private final Set<String> words = new HashSet<>();

  SecretSearch(Collection<String> secrets) {
    for (String secret : secrets) {
      for (String form : SecretForms.of(secret)) {
        grams.add(form);
        if (form.length() < UNMISTAKABLE) {
          words.add(form);
        }
      }
    }
  }

  /** Returns the places of all characters that are part of such a piece, if there are any. */
  Optional<BitSet> find(String text) {
    if (grams.isEmpty() && words.isEmpty()) {
      return Optional.empty();
    }
    BitSet found = new BitSet();
    findAsItStands(text, found);
    if (text.indexOf('%') >= 0 || text.indexOf('\\') >= 0) {
      findEscaped(text, found);
    }
    findShortValues(text, found);
    return Optional.of(found).filter(places -> !places.isEmpty());
  }

  private void findAsItStands(String text, BitSet found) {
    long window = 0;
    for (int i = 0; i < text.length(); i++) {
      window = FourGrams.shift(window, text.charAt(i));
      if (grams.contains(window) && i + 1 >= FourGrams.LENGTH) {
        found.set(i + 1 - FourGrams.LENGTH, i + 1);
      }
    }
  }

  private void findEscaped(String text, BitSet found) {
    int[] starts = new int[FourGrams.LENGTH];
    long window = 0;
    int read = 0;
    for (Unescaped symbol = new Unescaped(text); symbol.advance(); ) {
      window = FourGrams.shift(window, symbol.value());
      starts[read % FourGrams.LENGTH] = symbol.start();
      read++;
      if (read >= FourGrams.LENGTH && grams.contains(window)) {
        found.set(starts[read % FourGrams.LENGTH], symbol.end());
      }
    }
  }

  /** Shorter than four characters a secret is found as a value only, else no text stays whole. */
  private void findShortValues(String text, BitSet found) {
    for (String word : words) {
      int start = word.length() < FourGrams.LENGTH ? text.indexOf(word, 1) : -1;
      while (start >= 0) {
        int end = start + word.length();
        if (isValue(text, start) && WordBounds.areAt(text, start, end)) {
          found.set(start, end);
        }
        start = text.indexOf(word, start + 1);
      }
    }
  }

  /** Returns whether the text stands where values stand. */
  static boolean isValue(String text, int start) {
    return start > 0 && BEFORE_VALUE.indexOf(text.charAt(start - 1)) >= 0;
  }

  /**
   * Returns whether a piece that is joined to other letters is one by chance, such as {@code test}
   * in {@code latest}: clients cut between words, and no client joins a password to a word.
   */
  boolean isChance(String text, int start, int end) {
    if (end - start >= UNMISTAKABLE || WordBounds.areAt(text, start, end)) {
      return false;
    }
    String piece = text.substring(start, end);
    return piece.chars().allMatch(Character::isLetterOrDigit)
        && (!words.contains(piece) || piece.chars().allMatch(Character::isLowerCase));
  }
}

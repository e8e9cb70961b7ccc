package dev.dbcheck.target;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The places in a text at which secrets stand, under whichever reading. */
final class SecretPlaces {
  private final String text;
  private final BitSet places = new BitSet();
  private final List<String> spellings = new ArrayList<>();

  SecretPlaces(String text) {
    this.text = text;
  }

  void add(int start, int end) {
    places.set(start, Math.max(start, end));
  }

  /** Adds how a client hands on what stands at one of these places with escapes of its grammar. */
  void addSpelling(String spelling) {
    spellings.add(spelling);
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Returns what stands at these places; what touches is one. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(spellings);
    for (int start = places.nextSetBit(0); start >= 0; ) {
      int end = places.nextClearBit(start);
      texts.add(text.substring(start, end));
      start = places.nextSetBit(end);
    }
    return texts;
  }

  /** Returns the text with a NUL in place of every character that stands there. */
  String rest() {
    char[] rest = text.toCharArray();
    places.stream().forEach(place -> rest[place] = 0);
    return new String(rest);
  }
}

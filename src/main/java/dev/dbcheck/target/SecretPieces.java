package dev.dbcheck.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts of a URL that are secret as a whole or by a piece; the redactor spells them anew. */
final class SecretPieces {
  private static final String SEPARATORS = "@/?#:&=, ";

  /** A shorter piece tells too little, and masking it would spoil too many words. */
  private static final int SHORTEST_PIECE = 4;

  /** Keeps the number of pieces in proportion to the length of a hostile text. */
  private static final int MOST_CUTS = 24;

  private final Set<String> texts = new LinkedHashSet<>();

  /** Adds the text as it stands in the URL and decoded in both ways. */
  void addWhole(String raw) {
    if (!raw.isEmpty()) {
      texts.add(raw);
      texts.add(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
      texts.add(PercentEncoding.decodeLeniently(raw, Grammar.JDBC));
    }
  }

  /** Adds the text, and every run of it that stands between two reserved characters. */
  void addWithPieces(String raw) {
    addWhole(raw);
    addPieces(raw);
    addPieces(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
    addPieces(PercentEncoding.decodeLeniently(raw, Grammar.JDBC));
  }

  /** Each client cuts at reserved characters of its own choice, so a piece may hold others. */
  private void addPieces(String text) {
    List<Integer> cuts = new ArrayList<>(List.of(-1));
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0) {
        cuts.add(i);
      }
    }
    cuts.add(text.length());
    for (int first = 0; first < cuts.size(); first++) {
      int last = Math.min(cuts.size(), first + MOST_CUTS) - 1;
      for (int next = first + 1; next <= last; next++) {
        addPiece(text.substring(cuts.get(first) + 1, cuts.get(next)));
      }
    }
  }

  /** Adds a part of the URL that a client may print as something else than a password. */
  void addPiece(String raw) {
    if (raw.length() >= SHORTEST_PIECE) {
      texts.add(raw);
      texts.add(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
    }
  }

  Collection<String> all() {
    return texts;
  }
}

package dev.dbcheck.target;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** The texts of a URL that are secret as a whole or by a piece; the redactor spells them anew. */
final class SecretPieces {
  private static final String SEPARATORS = "@/?#:&=, ";

  /** A shorter piece tells too little, and masking it would spoil too many words. */
  private static final int SHORTEST_PIECE = 4;

  private final Set<String> texts = new LinkedHashSet<>();

  /** Adds the text as it stands in the URL and decoded in both ways. */
  void addWhole(String raw) {
    if (!raw.isEmpty()) {
      texts.add(raw);
      texts.add(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
      texts.add(PercentEncoding.decodeLeniently(raw, Grammar.JDBC));
    }
  }

  /** Adds the text, and the pieces into which reserved characters can cut it. */
  void addWithPieces(String raw) {
    addWhole(raw);
    addPieces(raw);
    addPieces(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
    addPieces(PercentEncoding.decodeLeniently(raw, Grammar.JDBC));
  }

  private void addPieces(String text) {
    StringTokenizer pieces = new StringTokenizer(text, SEPARATORS);
    while (pieces.hasMoreTokens()) {
      addPiece(pieces.nextToken());
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

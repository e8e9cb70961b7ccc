package dev.dbcheck.target;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** The forms in which a secret of a URL can turn up in other programs' messages. */
final class SecretForms {
  private static final String SEPARATORS = "@/?#:&=, ";

  /** A shorter piece tells too little, and masking it would spoil too many words. */
  private static final int SHORTEST_PIECE = 4;

  private final Set<String> forms = new LinkedHashSet<>();

  /** Adds the text as it stands in the URL, decoded in both ways, and encoded anew. */
  void addWhole(String raw) {
    if (raw.isEmpty()) {
      return;
    }
    String decoded = PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ);
    forms.add(raw);
    forms.add(decoded);
    forms.add(PercentEncoding.decodeLeniently(raw, Grammar.JDBC));
    forms.add(PercentEncoding.encode(decoded));
    forms.add(URLEncoder.encode(decoded, StandardCharsets.UTF_8));
    // Alembic's configuration file wants every % twice.
    forms.add(raw.replace("%", "%%"));
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
      forms.add(raw);
      forms.add(PercentEncoding.decodeLeniently(raw, Grammar.LIBPQ));
    }
  }

  Collection<String> all() {
    return forms;
  }
}

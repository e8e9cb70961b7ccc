package dev.dbcheck.target.client.libpq;

import java.util.List;
import java.util.stream.Stream;

/** Long texts that make a careless parser look at everything again for every character. */
public final class HostileTexts {
  private static final int LENGTH = 1_000_000;
  private static final List<String> HEADS =
      List.of("", "postgresql://", "postgresql://h/d?", "postgresql://[", "postgresql:", "host='");
  private static final List<String> PIECES =
      List.of(
          "a", "@", ":", "/", ",", "%41", "%E4", "&", "=", "a=b&", "[", "1:", ":1,", "\\", "'", " ",
          "?", "ä", "a=1 ");

  private HostileTexts() {}

  /** Returns the texts one by one, each about a million characters long. */
  public static Stream<String> all() {
    return HEADS.stream()
        .flatMap(
            head -> PIECES.stream().map(piece -> head + piece.repeat(LENGTH / piece.length())));
  }
}

package dev.dbcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A password that tests plant, made of words that stand nowhere else, with every kind of character
 * that some parser stumbles over between them.
 *
 * @param text the password
 */
record PlantedSecret(String text) {
  private static final int SHORTEST_PIECE = 4;

  /** Returns one password for each kind of trouble. */
  static Stream<PlantedSecret> all() {
    return Stream.of(
            "Zq1xJkVw9zTb",
            "Zq1xJk@Vw9zTb/Ry7pLm#Hn3cDf?Gk5tWs",
            "Zq1xJk%Vw9zTb%41Ry7pLm%zz",
            "Zq1xJk$Vw9zTb$HOME${Ry7pLm}",
            "Zq1xJk\"Vw9zTb'Ry7pLm`Hn3cDf",
            "Zq1xJk Vw9zTb  Ry7pLm",
            "Zq1xJk&Vw9zTb=Ry7pLm+Hn3cDf;Gk5tWs",
            "Zq1xJk:Vw9zTb[Ry7pLm]{Hn3cDf}|Gk5tWs\\Bv8mXq",
            "Zq1xJk\u00e9Vw9zTb\u20acRy7pLm\ud83d\ude00")
        .map(PlantedSecret::new);
  }

  /** Returns the password percent-encoded, as a URL should have it. */
  String encoded() {
    return App.encode(text);
  }

  /** Asserts that neither the password nor a piece of it stands in the text, in any spelling. */
  void assertAbsent(String where, String searched) {
    String lower = searched.toLowerCase(Locale.ROOT);
    for (String piece : pieces()) {
      assertThat(lower).as("%s, searched for a piece of %s", where, text).doesNotContain(piece);
    }
  }

  private List<String> pieces() {
    return Pattern.compile("[^A-Za-z0-9]+")
        .splitAsStream(text)
        .filter(piece -> piece.length() >= SHORTEST_PIECE && !piece.equals("HOME"))
        .map(piece -> piece.toLowerCase(Locale.ROOT))
        .toList();
  }
}

package dev.dbcheck.target.client.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Queries as {@code querystring.parse()} of Node.js 20 reads them: the first thousand pairs. */
final class LegacyQuery {
  private static final int MOST_PAIRS = 1000;

  private LegacyQuery() {}

  /** Returns the values of a name, with commas between where it is repeated. */
  static String values(String query, String name) {
    List<String> values = new ArrayList<>();
    String[] pairs = query.split("&", MOST_PAIRS + 1);
    for (String pair : pairs.length > MOST_PAIRS ? Arrays.copyOf(pairs, MOST_PAIRS) : pairs) {
      int equals = pair.indexOf('=');
      if (decode(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
        values.add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return String.join(",", values);
  }

  private static String decode(String text) {
    String spaced = text.replace('+', ' ');
    try {
      return JsUri.decodeComponent(spaced);
    } catch (Refusal _) {
      // Node then takes the low byte of each character.
      byte[] bytes = new byte[spaced.length()];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) spaced.charAt(i);
      }
      return new String(Percent.decodeBytes(bytes), StandardCharsets.UTF_8);
    }
  }
}

package dev.dbcheck.target;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a query that a target keeps in the open. */
final class HarmlessParameters {
  /** Those that have a place of their own in a target. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "user",
          "dbname",
          "host",
          "hostaddr",
          "port",
          "sslmode",
          "ssl",
          "sslrootcert",
          "sslcert",
          "sslkey");

  /** A setting of an extension or of the app, such as {@code app.token}: it may be a secret. */
  private static final Pattern CUSTOM_SETTING = Pattern.compile("[A-Za-z0-9_]\\.[A-Za-z_]");

  private HarmlessParameters() {}

  /** Returns whether the value may be shown. */
  static boolean isShown(UrlParameter parameter) {
    boolean custom =
        parameter.name().equals("options") && CUSTOM_SETTING.matcher(parameter.value()).find();
    return KnownParameters.isHarmless(parameter.name()) && !custom;
  }

  static SequencedMap<String, String> of(UrlQuery query) {
    SequencedMap<String, String> harmless = new LinkedHashMap<>();
    for (UrlParameter parameter : query.all()) {
      if (isShown(parameter) && !ELSEWHERE.contains(parameter.name())) {
        harmless.put(parameter.name(), parameter.value());
      }
    }
    return harmless;
  }

  /** Returns the names whose values are masked; a name that may be a secret is left out. */
  static Set<String> maskedNames(UrlQuery query) {
    SequencedMap<String, String> masked = new LinkedHashMap<>();
    for (UrlParameter parameter : query.all()) {
      boolean hidden = !isShown(parameter) && !parameter.nameMayBeSecret();
      if (hidden && !parameter.name().equals("password")) {
        masked.put(parameter.name(), "");
      }
    }
    return masked.sequencedKeySet();
  }
}

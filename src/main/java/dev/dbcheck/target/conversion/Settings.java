package dev.dbcheck.target.conversion;

import dev.dbcheck.target.Target;
import dev.dbcheck.target.WithheldParameters;
import dev.dbcheck.target.WithheldParameters.Withheld;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The parameters of a target under libpq's names, or under their own where libpq has none.
 *
 * @param values by name
 * @param nameless how many there are whose name may be a piece of a password
 */
record Settings(SequencedMap<String, Value> values, int nameless) {
  /** The search path under a name of its own, as asyncpg and pgx send it. */
  static final String SEARCH_PATH = "search_path";

  /** What other clients call a setting of libpq's, or the search path. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "ApplicationName", "application_name",
          "applicationName", "application_name",
          "connectTimeout", "connect_timeout",
          "channelBinding", "channel_binding",
          "sslNegotiation", "sslnegotiation",
          "gssEncMode", "gssencmode",
          "requireAuth", "require_auth",
          "currentSchema", SEARCH_PATH,
          "schema", SEARCH_PATH);

  private static final Map<String, Translation> OTHER_VALUES =
      Map.of(
          "targetServerType", Translation.SERVER_TYPE,
          "loadBalanceHosts", Translation.RANDOM_IS_TRUE);

  private static final Map<String, String> TRANSLATED =
      Map.of(
          "targetServerType", "target_session_attrs",
          "loadBalanceHosts", "load_balance_hosts");

  Settings {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /** Returns the parameters of a target, those included that it keeps out of sight. */
  static Settings of(Target target) {
    SequencedMap<String, Value> values = new LinkedHashMap<>();
    target.parameters().forEach((name, value) -> put(values, name, Value.of(value)));
    int nameless = 0;
    for (Withheld withheld : WithheldParameters.of(target)) {
      Optional<String> name = withheld.name();
      name.ifPresent(known -> put(values, known, new Value.Hidden(withheld.value())));
      nameless += name.isEmpty() ? 1 : 0;
    }
    return new Settings(values, nameless);
  }

  private static void put(Map<String, Value> values, String name, Value value) {
    Optional<String> translated =
        value
            .open()
            .flatMap(text ->
                Optional.ofNullable(OTHER_VALUES.get(name)).flatMap(words -> words.back(text)));
    if (translated.isPresent()) {
      values.put(TRANSLATED.get(name), Value.of(translated.get()));
    } else {
      values.put(OTHER_NAMES.getOrDefault(name, name), value);
    }
  }

  /** Returns a setting's value, if it is set and no secret. */
  Optional<String> open(String name) {
    return Optional.ofNullable(values.get(name)).flatMap(Value::open);
  }
}

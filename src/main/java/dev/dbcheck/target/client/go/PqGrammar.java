package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How {@code pq.NewConnector} of lib/pq 1.10.9 reads a text; it was run on the recorded corpus.
 *
 * <p>A URL is first rewritten as keywords and values, sorted as text, of which the last of a
 * keyword counts: of {@code host='a'} from the URL and {@code host='b'} from its query, {@code b}.
 */
final class PqGrammar implements Grammar {
  /** What lib/pq takes for itself besides host, port, user, password and dbname. */
  static final String OWN =
      """
      sslmode sslcert sslkey sslrootcert sslinline sslsni fallback_application_name connect_timeout
      disable_prepared_binary_result binary_parameters krbsrvname krbspn\
      """;

  private static final Set<String> OWN_NAMES = Set.of(OWN.split("\\s+"));

  /** What it sends in every case. */
  private static final Set<String> ALWAYS =
      Set.of("client_encoding", "datestyle", "extra_float_digits");

  /** The driver itself says localhost where the text names no host. */
  @Override
  public Reading read(String text) {
    return read(text, "localhost");
  }

  /** PGHOST comes before the driver's own localhost (recorded run). */
  @Override
  public Reading readAsSaid(String text) {
    return read(text, "");
  }

  private static Reading read(String text, String defaultHost) {
    boolean url = PgxSettings.isUrl(text);
    try {
      Map<String, String> options = new LinkedHashMap<>();
      PqKeyValues.parse(url ? GoText.text(keyValues(GoText.bytes(text))) : text, options);
      check(options);
      return reading(url, options, defaultHost);
    } catch (GoError e) {
      return Reading.Rejected.of(GoText.text(e.getMessage()));
    }
  }

  private static Reading reading(boolean url, Map<String, String> options, String defaultHost) {
    List<Parameter> parameters = new ArrayList<>();
    options.forEach((name, value) -> parameters.add(new Parameter(name, value)));
    parameters.removeIf(
        one -> Set.of("host", "port", "user", "password", "dbname").contains(one.name()));
    Fields fields =
        Fields.of(
            options.get("host"),
            options.get("port"),
            options.get("user"),
            options.get("password"),
            options.get("dbname"),
            parameters);
    boolean sendsUnknown =
        parameters.stream()
            .map(Parameter::name)
            .anyMatch(name ->
                name.equals("fallback_application_name")
                    || !OWN_NAMES.contains(name) && !ALWAYS.contains(name));
    if (!url && GoFields.nameNothing(fields) && sendsUnknown) {
      return Reading.TakenOtherwise.of(
          "parsed as key/value; whole URL becomes a runtime param; connects to localhost");
    }
    return new Reading.Taken(
        Fields.of(
            options.getOrDefault("host", defaultHost),
            options.get("port"),
            options.get("user"),
            options.get("password"),
            options.get("dbname"),
            parameters));
  }

  private static String keyValues(String text) throws GoError {
    GoUrl url;
    try {
      url = GoUrlParser.parse(text);
    } catch (GoError e) {
      throw new GoError(e.withUrl());
    }
    List<String> pairs = new ArrayList<>();
    url.user()
        .ifPresent(user -> {
          add(pairs, "user", user.name());
          add(pairs, "password", user.password().orElse(""));
        });
    addHost(pairs, url.host());
    add(pairs, "dbname", url.path().isEmpty() ? "" : url.path().substring(1));
    url.query().first().forEach((name, value) -> add(pairs, name, value));
    Collections.sort(pairs);
    return String.join(" ", pairs);
  }

  private static void addHost(List<String> pairs, String host) {
    try {
      GoHostPort parts = GoHostPort.split(host);
      add(pairs, "host", parts.host());
      add(pairs, "port", parts.port());
    } catch (GoError e) {
      add(pairs, "host", host);
    }
  }

  /** The value is quoted and the name is not, which lets a name be more than one. */
  private static void add(List<String> pairs, String name, String value) {
    if (!value.isEmpty()) {
      pairs.add(name + "='" + value.replace("\\", "\\\\").replace("'", "\\'") + "'");
    }
  }

  private static void check(Map<String, String> options) throws GoError {
    String encoding = options.getOrDefault("client_encoding", "UTF8");
    String letters = encoding.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    if (!letters.equals("utf8") && !letters.equals("unicode")) {
      throw new GoError("client_encoding must be absent or 'UTF8'");
    }
    String style = options.getOrDefault("datestyle", "ISO, MDY");
    if (!style.equals("ISO, MDY")) {
      throw new GoError("setting datestyle must be absent or ISO, MDY; got " + GoText.bytes(style));
    }
  }
}

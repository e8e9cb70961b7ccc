package dev.dbcheck.target.conversion;

import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.ParameterUse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Puts a target's settings into a client's own words, as far as it has any. */
final class ParameterConversion {
  private static final String OPTIONS = "options";

  /** These say what {@link TlsWish} reads from them. */
  private static final Set<String> ABOUT_TLS = Set.of("sslaccept", "uselibpqcompat");

  /** What no source says by such a name, but a client may take it for, in any spelling. */
  private static final Set<String> PARTS =
      Set.of(
          "database",
          "db",
          "dbname",
          "host",
          "hostaddr",
          "hostname",
          "password",
          "port",
          "server",
          "socket",
          "ssl",
          "sslca",
          "sslmode",
          "sslrootcert",
          "unixsock",
          "user",
          "userid",
          "username");

  private final Client client;
  private final ParameterForm form;
  private final boolean severalHosts;
  private final Remarks remarks;
  private final SequencedMap<String, Value> own = new LinkedHashMap<>();

  ParameterConversion(Client client, ParameterForm form, boolean severalHosts, Remarks remarks) {
    this.client = client;
    this.form = form;
    this.severalHosts = severalHosts;
    this.remarks = remarks;
  }

  /** Returns the settings in the client's words; those told as roots of TLS are left out. */
  SequencedMap<String, Value> convert(Settings settings, boolean rootsAreTold) {
    settings
        .values()
        .forEach((name, value) -> {
          boolean elsewhere =
              ABOUT_TLS.contains(name)
                  || name.equals(OPTIONS)
                  || name.equals(Settings.SEARCH_PATH)
                  || name.equals("sslfactory") && rootsAreTold;
          if (!elsewhere) {
            add(name, value);
          }
        });
    addSession(settings);
    if (settings.nameless() > 0) {
      remarks.lostNameless(settings.nameless());
    }
    return own;
  }

  private void add(String name, Value value) {
    ParameterForm.Name named = form.names().get(name);
    Optional<String> text = value.open();
    if (named != null && text.isPresent()) {
      Optional<String> translated =
          named.value().of(text.get()).filter(_ -> severalHosts || !named.amongSeveral());
      if (translated.isPresent()) {
        own.put(named.own(), Value.of(translated.get()));
        if (!named.own().equals(name)) {
          remarks.translated(name + "=" + text.get(), named.own() + "=" + translated.get());
        }
        return;
      }
    } else if (named == null && isObeyed(name)) {
      own.put(name, value);
      return;
    }
    lost(name, value);
  }

  private void lost(String name, Value value) {
    Severity severity = Losses.severity(name, value, severalHosts);
    remarks.lost(name, value, severity);
  }

  private boolean isObeyed(String name) {
    if (PARTS.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
      return false;
    }
    ParameterUse use = client.parameters().use(name);
    return switch (use.handling()) {
      case ACCEPTED, RENAMED -> true;
      case SENT_TO_SERVER -> use.error().isEmpty();
      case IGNORED, REJECTED -> false;
    };
  }

  private void addSession(Settings settings) {
    Value options = settings.values().get(OPTIONS);
    Optional<String> searchPath = settings.open(Settings.SEARCH_PATH);
    Optional<String> text = options == null ? Optional.of("") : options.open();
    Optional<SequencedMap<String, String>> session = text.flatMap(SessionOptions::read);
    if (session.isEmpty()) {
      addUnread(options, searchPath);
      return;
    }
    SequencedMap<String, String> rest = session.get();
    searchPath.ifPresent(schemas -> rest.put(Settings.SEARCH_PATH, schemas));
    boolean taken = takeSearchPath(rest);
    if (rest.isEmpty()) {
      return;
    }
    boolean untouched = searchPath.isEmpty() && !taken;
    switch (form.options()) {
      case LIBPQ -> {
        String written = untouched ? text.get() : SessionOptions.write(rest);
        boolean pathAlone = rest.size() == 1 && rest.containsKey(Settings.SEARCH_PATH);
        if (!addOptions(Value.of(written))) {
          lost(
              pathAlone ? Settings.SEARCH_PATH : OPTIONS,
              Value.of(pathAlone ? rest.get(Settings.SEARCH_PATH) : written));
        }
      }
      case PAIRS -> addPairs(rest);
    }
  }

  /** What is no list of settings, such as Neon's {@code endpoint=…}, is passed on as it stands. */
  private void addUnread(Value options, Optional<String> searchPath) {
    if (form.options() == ParameterForm.Options.PAIRS || !addOptions(options)) {
      lost(OPTIONS, options);
    }
    searchPath.ifPresent(schemas -> {
      Map<String, String> path = new LinkedHashMap<>(Map.of(Settings.SEARCH_PATH, schemas));
      if (!takeSearchPath(path)) {
        lost(Settings.SEARCH_PATH, Value.of(schemas));
      }
    });
  }

  /** Takes the search path out if the client has a parameter for it that can hold it. */
  private boolean takeSearchPath(Map<String, String> session) {
    String schemas = session.get(Settings.SEARCH_PATH);
    if (schemas == null || form.searchPath().isEmpty()) {
      return false;
    }
    boolean one = schemas.chars().noneMatch(c -> c == ',' || c == '"' || c == '$');
    if (form.searchPath().get().equals("schema") && !one) {
      lost(Settings.SEARCH_PATH, Value.of(schemas));
    } else {
      own.put(form.searchPath().get(), Value.of(schemas));
      remarks.translated(
          Settings.SEARCH_PATH + "=" + schemas, form.searchPath().get() + "=" + schemas);
    }
    session.remove(Settings.SEARCH_PATH);
    return true;
  }

  private boolean addOptions(Value options) {
    ParameterForm.Name named = form.names().get(OPTIONS);
    boolean obeyed = named != null || isObeyed(OPTIONS);
    if (obeyed) {
      own.put(named == null ? OPTIONS : named.own(), options);
    }
    return obeyed;
  }

  private void addPairs(Map<String, String> session) {
    StringBuilder pairs = new StringBuilder();
    session.forEach((name, value) ->
        pairs.append(pairs.isEmpty() ? "" : ";").append(name).append('=').append(value));
    boolean sayable =
        session.values().stream()
            .allMatch(
                value -> !value.isEmpty() && value.chars().noneMatch(c -> c == ';' || c == '='));
    Value value = Value.of(pairs.toString());
    if (sayable) {
      own.put(OPTIONS, value);
      remarks.translated(SessionOptions.write(session), OPTIONS + "=" + pairs);
    } else {
      lost(OPTIONS, value);
    }
  }
}

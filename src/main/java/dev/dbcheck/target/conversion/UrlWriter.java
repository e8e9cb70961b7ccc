package dev.dbcheck.target.conversion;

import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.PercentEncoding;
import dev.dbcheck.target.conversion.HostForm.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a URL. */
final class UrlWriter {
  private static final String STUB = "localhost";

  /** r2dbc tries several hosts under this protocol only. */
  private static final String FAILOVER = ":failover";

  private final ConversionForm form;
  private final Contents contents;
  private final Draft draft = new Draft();

  private UrlWriter(ConversionForm form, Contents contents) {
    this.form = form;
    this.contents = contents;
  }

  static Draft write(ConversionForm form, Contents contents) {
    UrlWriter writer = new UrlWriter(form, contents);
    writer.writeAuthority();
    writer.writeDatabase();
    writer.writeQuery();
    return writer.draft;
  }

  private boolean credentialsInQuery() {
    return form.style() == Style.CREDENTIALS_IN_QUERY;
  }

  private Place place() {
    return form.hosts().place(contents.endpoints());
  }

  private boolean has(Trait trait) {
    return form.hosts().has(trait);
  }

  private void writeAuthority() {
    boolean failover = form.scheme().startsWith("r2dbc:") && contents.endpoints().size() > 1;
    draft.add(form.scheme()).add(failover ? FAILOVER : "").add("://");
    boolean userinfo = contents.user().isPresent() || contents.password().isPresent();
    if (userinfo && !credentialsInQuery()) {
      contents.user().ifPresent(name -> draft.add(PercentEncoding.encode(name)));
      contents
          .password()
          .ifPresent(
              secret -> draft.add(":").add(new Value.Hidden(secret), PercentEncoding::encode));
      draft.add("@");
    }
    if (place() == Place.AUTHORITY) {
      draft.add(
          contents.endpoints().stream().map(this::hostAndPort).collect(Collectors.joining(",")));
    } else if (has(Trait.STUB)) {
      int port = contents.endpoints().getFirst().port();
      draft.add(STUB).add(has(Trait.PORT_BESIDE_STUB) ? ":" + port : "");
    }
  }

  private String hostAndPort(Endpoint endpoint) {
    String host = endpoint.host();
    boolean address = !endpoint.isSocket() && host.indexOf(':') >= 0;
    String kept = has(Trait.LITERAL_ZONE) ? ":%" : ":";
    String written =
        address ? "[" + PercentEncoding.encode(host, kept) + "]" : PercentEncoding.encode(host);
    return written + ":" + endpoint.port();
  }

  private Optional<String> databaseInPath() {
    return contents.database().flatMap(name -> form.database().inPath(name));
  }

  private void writeDatabase() {
    boolean emptyAuthority = place() != Place.AUTHORITY && !has(Trait.STUB);
    Optional<String> path = databaseInPath();
    if (path.isPresent() || emptyAuthority || credentialsInQuery()) {
      draft.add("/").add(path.orElse(""));
    }
  }

  private void writeQuery() {
    SequencedMap<String, Value> query = new LinkedHashMap<>();
    addHosts(query);
    if (databaseInPath().isEmpty() && contents.database().isPresent()) {
      form.database()
          .parameter()
          .ifPresent(name -> query.put(name, Value.of(contents.database().get())));
    }
    if (credentialsInQuery()) {
      contents.user().ifPresent(name -> query.put("user", Value.of(name)));
      contents.password().ifPresent(secret -> query.put("password", new Value.Hidden(secret)));
    }
    query.putAll(contents.parameters());
    String separator = "?";
    for (String name : query.sequencedKeySet()) {
      String kept = name.equals("host") || name.equals("port") ? "/:,[]" : "/:";
      draft
          .add(separator)
          .add(PercentEncoding.encode(name))
          .add("=")
          .add(query.get(name), text -> PercentEncoding.encode(text, kept));
      separator = "&";
    }
  }

  private void addHosts(SequencedMap<String, Value> query) {
    if (place() == Place.QUERY) {
      query.put("host", Value.of(joined(this::hostInQuery)));
      if (!has(Trait.PORT_BESIDE_STUB)) {
        query.put("port", Value.of(joined(endpoint -> Integer.toString(endpoint.port()))));
      }
    }
    if (place() == Place.PARAMETER) {
      form.hosts()
          .socketParameter()
          .ifPresent(name -> query.put(name, Value.of(contents.socketFile())));
    }
    List<Endpoint> endpoints = contents.endpoints();
    if (has(Trait.ADDRESS)
        && endpoints.stream().anyMatch(endpoint -> endpoint.hostAddress().isPresent())) {
      query.put("hostaddr", Value.of(joined(endpoint -> endpoint.hostAddress().orElse(""))));
    }
  }

  private String hostInQuery(Endpoint endpoint) {
    boolean address = !endpoint.isSocket() && endpoint.host().indexOf(':') >= 0;
    return address && has(Trait.BRACKETS_IN_QUERY) ? "[" + endpoint.host() + "]" : endpoint.host();
  }

  private String joined(Function<Endpoint, String> part) {
    return contents.endpoints().stream().map(part).collect(Collectors.joining(","));
  }
}

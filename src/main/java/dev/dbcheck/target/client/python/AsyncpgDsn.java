package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.PythonQuotes;
import dev.dbcheck.target.client.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A DSN as asyncpg takes it apart (asyncpg 0.31.0 run, {@code connect_utils.py} read). */
final class AsyncpgDsn {
  private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");

  private AsyncpgDsn() {}

  /** Returns what asyncpg makes of the text; an empty one is no DSN at all to it. */
  static Reading read(String text) throws PythonError {
    PythonUrl url = PythonUrl.split(text);
    Map<String, String> query = lastOf(PythonQuery.readStrictly(url.query()));
    if (text.isEmpty()) {
      return new Reading.Taken(Fields.of(null, null, null, null, null, List.of()));
    }
    if (!SCHEMES.contains(url.scheme())) {
      throw new PythonError(
          "ClientConfigurationError",
          "invalid DSN: scheme is expected to be either \"postgresql\" or \"postgres\", got "
              + PythonQuotes.quote(url.scheme()));
    }
    int at = url.netloc().indexOf('@');
    AsyncpgHosts hosts = hosts(url.netloc().substring(at + 1), query);
    Optional<String> database = database(url.path(), query);
    String login = at < 0 ? "" : url.netloc().substring(0, at);
    int colon = login.indexOf(':');
    String user = overridable(colon < 0 ? login : login.substring(0, colon), "user", query);
    String password = overridable(colon < 0 ? "" : login.substring(colon + 1), "password", query);
    AsyncpgSettings.check(query);
    Fields fields = Fields.of(hosts.hosts(), hosts.ports(), user, password, null, List.of());
    return new Reading.Taken(
        new Fields(
            fields.host(),
            fields.port(),
            fields.user(),
            fields.password(),
            database,
            query.entrySet().stream()
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toList()));
  }

  private static Map<String, String> lastOf(Map<String, List<String>> values) {
    Map<String, String> last = new LinkedHashMap<>();
    values.forEach((name, all) -> last.put(name, all.getLast()));
    return last;
  }

  /** A port in the query counts only where there is no host before the path. */
  private static AsyncpgHosts hosts(String hostlist, Map<String, String> query) throws PythonError {
    AsyncpgHosts hosts = hostlist.isEmpty() ? AsyncpgHosts.NONE : AsyncpgHosts.ofNetloc(hostlist);
    String port = query.remove("port");
    if (port != null && hostlist.isEmpty()) {
      hosts = AsyncpgHosts.ofPorts(port);
    }
    String host = query.remove("host");
    if (host != null && hostlist.isEmpty()) {
      hosts = hosts.withHosts(host);
    }
    return hosts.checked();
  }

  /** A slash alone names the database with the empty name, which the server takes as the user. */
  private static Optional<String> database(String path, Map<String, String> query) {
    Optional<String> database =
        path.isEmpty()
            ? Optional.empty()
            : Optional.of(PythonQuoting.unquote(path.startsWith("/") ? path.substring(1) : path));
    for (String name : List.of("dbname", "database")) {
      Optional<String> value = Optional.ofNullable(query.remove(name));
      database = database.isPresent() ? database : value;
    }
    return database;
  }

  private static String overridable(String inLogin, String name, Map<String, String> query) {
    String value = query.remove(name);
    return inLogin.isEmpty() ? value : PythonQuoting.unquote(inLogin);
  }
}

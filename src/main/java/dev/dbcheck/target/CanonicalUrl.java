package dev.dbcheck.target;

import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a URL from its parsed parts in one form, the secrets replaced by what the caller says. */
final class CanonicalUrl {
  private final String scheme;
  private final List<Endpoint> endpoints;
  private final List<String> parameters = new ArrayList<>();

  private CanonicalUrl(String scheme, List<Endpoint> endpoints) {
    this.scheme = scheme;
    this.endpoints = endpoints;
  }

  /**
   * Returns the URL of a target.
   *
   * @param password stands where a password stood
   * @param masked names of further parameters, whose values {@link Secret#MASK} replaces
   */
  static String write(Target target, String password, Collection<String> masked) {
    CanonicalUrl url = new CanonicalUrl(target.scheme(), target.endpoints());
    boolean jdbc = target.scheme().startsWith("jdbc:");
    Optional<String> user = target.user().map(PercentEncoding::encode);
    Optional<String> shown = target.password().map(secret -> password);
    String userinfo = jdbc ? "" : userinfo(user, shown);
    String database = target.database().map(name -> encode(name, "")).orElse("");
    url.addHostParameters();
    if (jdbc) {
      user.ifPresent(name -> url.add("user", name));
      shown.ifPresent(text -> url.add("password", text));
    }
    url.addTls(target.tls());
    target.parameters().forEach((name, value) -> url.add(name, encode(value, "/:,")));
    masked.forEach(name -> url.add(name, Secret.MASK));
    String query = url.parameters.isEmpty() ? "" : "?" + String.join("&", url.parameters);
    return target.scheme() + "://" + userinfo + url.authority() + "/" + database + query;
  }

  private static String userinfo(Optional<String> user, Optional<String> password) {
    return user.isEmpty() && password.isEmpty()
        ? ""
        : user.orElse("") + password.map(text -> ":" + text).orElse("") + "@";
  }

  private static String encode(String value, String alsoKept) {
    return PercentEncoding.encodeReadably(value, alsoKept);
  }

  private void add(String name, String encodedValue) {
    parameters.add(name + "=" + encodedValue);
  }

  /** A socket's folder has no place in front of the first slash. */
  private boolean hostsInQuery() {
    return endpoints.stream().anyMatch(endpoint -> HostClassifier.isSocket(endpoint.host()));
  }

  private String authority() {
    return hostsInQuery()
        ? ""
        : endpoints.stream().map(CanonicalUrl::hostAndPort).collect(Collectors.joining(","));
  }

  private static String hostAndPort(Endpoint endpoint) {
    String host = encode(endpoint.host(), ":");
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + endpoint.port();
  }

  private void addHostParameters() {
    if (hostsInQuery()) {
      add("host", joined(endpoints.stream().map(Endpoint::host).toList()));
      add("port", joined(endpoints.stream().map(e -> Integer.toString(e.port())).toList()));
    }
    if (endpoints.stream().anyMatch(endpoint -> endpoint.hostAddress().isPresent())) {
      add("hostaddr", joined(endpoints.stream().map(e -> e.hostAddress().orElse("")).toList()));
    }
  }

  private static String joined(List<String> values) {
    return values.stream().map(value -> encode(value, "/:")).collect(Collectors.joining(","));
  }

  private void addTls(TlsSettings tls) {
    if (tls.explicit()) {
      boolean asyncpg = scheme.endsWith("+asyncpg");
      add(asyncpg ? "ssl" : "sslmode", tls.mode().parameterValue());
    }
    tls.rootCertificate().ifPresent(file -> add("sslrootcert", encode(file, "/:")));
    tls.clientCertificate().ifPresent(file -> add("sslcert", encode(file, "/:")));
    tls.clientKey().ifPresent(file -> add("sslkey", encode(file, "/:")));
  }
}

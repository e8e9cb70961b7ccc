package dev.dbcheck.target.conversion;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.PercentEncoding;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TargetParser;
import dev.dbcheck.target.TlsMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Targets of all kinds, parsed from URLs in libpq's and pgjdbc's form; the seed gives the order.
 */
final class RandomTargets {
  /** Every printable character of ASCII, and characters of two, three and four bytes. */
  static final String EVERY_CHARACTER =
      IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining())
          + "é€😀";

  private static final List<String> HOSTS =
      List.of("db.test", "10.0.0.7", "localhost", "127.0.0.1", "::1", "2001:db8::7", "my_host");
  private static final List<String> RARE_HOSTS =
      List.of(
          "fe80::1%eth0", "/run/postgresql", "/cloudsql/proj:europe-west1:inst", "/Run/pg sock");

  private final Random random;

  RandomTargets(long seed) {
    this.random = new Random(seed);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  private String text() {
    return once(5) ? EVERY_CHARACTER : name();
  }

  /** PostgreSQL's names have 63 bytes, and Django counts them. */
  private String name() {
    List<String> characters = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      int[] all = EVERY_CHARACTER.codePoints().toArray();
      characters.add(Character.toString(all[random.nextInt(all.length)]));
    }
    return String.join("", characters);
  }

  /** Returns the next target. */
  Target next() {
    String url = once(6) ? jdbc() : libpq();
    return TargetParser.parse(Secret.of(url), Origin.environment())
        .target()
        .orElseThrow(() -> new AssertionError("not parsed: " + url));
  }

  private String libpq() {
    List<String> hosts = hosts(once(4) ? RARE_HOSTS : HOSTS);
    List<Integer> ports = hosts.stream().map(_ -> 1 + random.nextInt(65_535)).toList();
    boolean inQuery = hosts.stream().anyMatch(host -> host.startsWith("/"));
    List<String> parameters = parameters();
    if (inQuery) {
      parameters.add(
          "host=" + hosts.stream().map(PercentEncoding::encode).collect(Collectors.joining(",")));
      parameters.add(
          "port=" + ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return any(List.of("postgresql", "postgres"))
        + "://"
        + PercentEncoding.encode(once(2) ? "app" : text())
        + ":"
        + PercentEncoding.encode(text())
        + "@"
        + (inQuery ? "" : authority(hosts, ports))
        + "/"
        + PercentEncoding.encode(once(3) ? name() : any(List.of("app", "shop-1_x.y~z")))
        + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
  }

  private String jdbc() {
    List<String> hosts = hosts(HOSTS);
    List<Integer> ports = hosts.stream().map(_ -> 1 + random.nextInt(65_535)).toList();
    TlsMode mode = any(List.of(TlsMode.values()));
    return "jdbc:postgresql://"
        + authority(hosts, ports)
        + "/app?user=app&ApplicationName=shop&password="
        + PercentEncoding.encode(text())
        + (once(2) ? "&sslmode=" + mode.parameterValue() : "")
        + (once(3) ? "&sslrootcert=/etc/ssl/private%20ca.crt" : "")
        + (once(4) ? "&currentSchema=shop" : "");
  }

  private List<String> hosts(List<String> choices) {
    List<String> hosts = new ArrayList<>();
    for (int i = once(3) ? 1 + random.nextInt(3) : 1; i > 0; i--) {
      hosts.add(any(choices));
    }
    return hosts;
  }

  private static String authority(List<String> hosts, List<Integer> ports) {
    return IntStream.range(0, hosts.size())
        .mapToObj(i -> {
          String host = hosts.get(i).replace("%", "%25");
          return (host.contains(":") ? "[" + host + "]" : host) + ":" + ports.get(i);
        })
        .collect(Collectors.joining(","));
  }

  private List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    if (once(12)) {
      parameters.add("sslmode=verify-full&sslrootcert=system");
    } else {
      if (!once(4)) {
        parameters.add("sslmode=" + any(List.of(TlsMode.values())).parameterValue());
      }
      if (once(3)) {
        parameters.add("sslrootcert=/etc/ssl/private%20ca.crt");
      }
    }
    if (once(8)) {
      parameters.add("sslcert=/etc/ssl/app.crt&sslkey=/etc/ssl/app.key");
    }
    if (once(3)) {
      parameters.add("application_name=" + PercentEncoding.encode(once(2) ? "shop" : text()));
    }
    if (once(4)) {
      parameters.add(
          "options="
              + any(List.of("-c%20search_path%3Dshop", "-csearch_path%3Da%2Cb%20-c%20x.y%3D1")));
    }
    if (once(5)) {
      parameters.add("target_session_attrs=" + any(List.of("any", "read-write", "standby")));
    }
    if (once(4)) {
      parameters.add("channel_binding=" + any(List.of("require", "prefer")));
    }
    if (once(6)) {
      parameters.add("connect_timeout=10");
    }
    return parameters;
  }
}

package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Client.DefaultHost;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Works out where a client goes: what the URL says, else a service file, else a variable, else the
 * client's default, in libpq's order (PostgreSQL documentation, "Database Connection Control", and
 * recorded runs of psql 18.6).
 */
final class DestinationFinder {
  private static final String PORT = "5432";

  private final Client client;
  private final Fields fields;
  private final Surroundings surroundings;
  private final OpenParts open;

  DestinationFinder(Client client, Fields fields, Surroundings surroundings) {
    this.client = client;
    this.fields = fields;
    this.surroundings = surroundings;
    this.open = new OpenParts(client, fields, surroundings);
  }

  /** Returns where the client goes; the uses of fallbacks are known afterwards. */
  Destination find() {
    Optional<String> host = named(givenHost(), "host", Fallback.PGHOST, "host");
    Optional<String> address =
        open.isLibpq()
            ? named(open.given("hostaddr"), "hostaddr", Fallback.PGHOSTADDR, "address")
            : Optional.empty();
    String port = named(fields.port(), "port", Fallback.PGPORT, "port").orElse(PORT);
    Optional<String> user = named(fields.user(), "user", Fallback.PGUSER, "user");
    Optional<String> database =
        named(fields.database(), "dbname", Fallback.PGDATABASE, "database")
            .or(() ->
                switch (client.defaults().database()) {
                  case AS_USER -> user;
                  case POSTGRES -> Optional.of("postgres");
                  case NONE -> Optional.empty();
                });
    boolean nowhere =
        host.isEmpty() && address.isEmpty() && client.defaults().host() == DefaultHost.NONE;
    List<Dialled> endpoints =
        nowhere ? List.of() : endpoints(host.orElseGet(this::defaultHost), address, port);
    open.part(open.given("options"), "options", Fallback.PGOPTIONS, "options");
    if (fields.password().isEmpty()) {
      findPassword(endpoints, database.orElse(""), user.orElse(""));
    }
    return new Destination(endpoints, user, database, fields.password());
  }

  List<FallbackUse> uses() {
    return open.uses();
  }

  /** Only to libpq an address is something beside a host; to sqlx it is one that beats PGHOST. */
  private Optional<String> givenHost() {
    return fields
        .host()
        .or(() -> open.isLibpq() ? Optional.empty() : open.variable(Fallback.PGHOSTADDR, "host"));
  }

  private Optional<String> named(
      Optional<String> inUrl, String setting, Fallback variable, String name) {
    return open.part(inUrl, setting, variable, name).filter(text -> !text.isEmpty());
  }

  private String defaultHost() {
    return switch (client.defaults().host()) {
      case LOCALHOST -> "localhost";
      case LOCAL_SOCKET, NONE -> "";
    };
  }

  private void findPassword(List<Dialled> endpoints, String database, String user) {
    if (named(Optional.empty(), "password", Fallback.PGPASSWORD, "password").isPresent()) {
      return;
    }
    Optional<Path> file = open.passwordFile();
    Optional<String> text = file.flatMap(surroundings::text);
    if (text.isEmpty()) {
      return;
    }
    PasswordFile passwords = new PasswordFile(text.get());
    endpoints.stream()
        .map(one -> passwords.line(sought(one), one.port(), database, user))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .ifPresent(line ->
            open.use(
                Fallback.PASSWORD_FILE,
                Origin.line(file.get().toString(), line.getAsInt()),
                "password"));
  }

  /** Of sockets only libpq's default one is {@code localhost} there; other clients take any. */
  private String sought(Dialled endpoint) {
    String host = endpoint.host();
    boolean local = open.isLibpq() ? endpoint.isDefaultSocket() : host.startsWith("/");
    return host.isEmpty() ? endpoint.address().orElse("localhost") : local ? "localhost" : host;
  }

  private List<Dialled> endpoints(String host, Optional<String> address, String port) {
    List<String> hosts = list(host);
    List<String> addresses = address.map(this::list).orElse(List.of());
    List<String> ports = list(port);
    List<Dialled> endpoints = new ArrayList<>();
    for (int i = 0; i < Math.max(hosts.size(), addresses.size()); i++) {
      endpoints.add(
          new Dialled(
              i < hosts.size() ? hosts.get(i) : "",
              Optional.of(i < addresses.size() ? addresses.get(i) : "")
                  .filter(text -> !text.isEmpty()),
              port(ports, i)));
    }
    return endpoints;
  }

  /** One port is everybody's; of several each host has the one at its place. */
  private static String port(List<String> ports, int index) {
    String port =
        ports.size() == 1 ? ports.getFirst() : index < ports.size() ? ports.get(index) : "";
    return port.isEmpty() ? PORT : port;
  }

  private List<String> list(String text) {
    return switch (client.hosts()) {
      case LIST -> List.of(text.split(",", -1));
      case ONE_NAME -> List.of(text);
    };
  }
}

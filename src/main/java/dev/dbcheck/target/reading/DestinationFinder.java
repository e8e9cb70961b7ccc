package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Works out where a client goes: what the URL says, else a service file, else a variable, else the
 * client's default, in libpq's order (PostgreSQL documentation, "Database Connection Control").
 */
final class DestinationFinder {
  private static final String PORT = "5432";

  private final Client client;
  private final Fields fields;
  private final Surroundings surroundings;
  private final Optional<Path> serviceFile;
  private final Optional<ServiceFile> service;
  private final List<FallbackUse> uses = new ArrayList<>();

  DestinationFinder(Client client, Fields fields, Surroundings surroundings) {
    this.client = client;
    this.fields = fields;
    this.surroundings = surroundings;
    this.serviceFile = serviceFile();
    this.service =
        serviceName()
            .flatMap(name ->
                serviceFile
                    .flatMap(surroundings::text)
                    .flatMap(text -> ServiceFile.section(text, name)));
  }

  /** Returns where the client goes; the uses of fallbacks are known afterwards. */
  Destination find() {
    service.ifPresent(_ -> use(Fallback.SERVICE_FILE, Origin.file(shown()), "service"));
    String host =
        part(fields.host(), "host", Fallback.PGHOST, "host")
            .orElseGet(() -> client.defaults().host());
    Optional<String> address =
        part(accepted("hostaddr"), "hostaddr", Fallback.PGHOSTADDR, "address");
    String port = part(fields.port(), "port", Fallback.PGPORT, "port").orElse(PORT);
    Optional<String> user = part(fields.user(), "user", Fallback.PGUSER, "user");
    Optional<String> database =
        part(fields.database(), "dbname", Fallback.PGDATABASE, "database")
            .or(() ->
                switch (client.defaults().database()) {
                  case AS_USER -> user;
                  case POSTGRES -> Optional.of("postgres");
                  case NONE -> Optional.empty();
                });
    List<Dialled> endpoints = endpoints(host, address, port);
    if (client.fallbacks().contains(Fallback.PGOPTIONS) && accepted("options").isEmpty()) {
      useVariable(Fallback.PGOPTIONS, "options");
    }
    if (fields.password().isEmpty()) {
      findPassword(endpoints, database, user);
    }
    return new Destination(endpoints, user, database, fields.password());
  }

  List<FallbackUse> uses() {
    return List.copyOf(uses);
  }

  private Optional<String> accepted(String parameter) {
    return fields.parameters().stream()
            .anyMatch(one ->
                one.name().equals(parameter)
                    && client.parameters().use(parameter).handling() == Handling.ACCEPTED)
        ? fields.parameter(parameter).filter(value -> !value.isEmpty())
        : Optional.empty();
  }

  private Optional<String> serviceName() {
    if (!client.fallbacks().contains(Fallback.SERVICE_FILE)) {
      return Optional.empty();
    }
    return accepted("service")
        .or(() ->
            Optional.of(Fallback.PGSERVICE)
                .filter(client.fallbacks()::contains)
                .flatMap(variable -> surroundings.variable(variable.name())));
  }

  private Optional<Path> serviceFile() {
    return surroundings
        .variable("PGSERVICEFILE")
        .flatMap(DestinationFinder::path)
        .or(() -> surroundings.inHome(".pg_service.conf"));
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private String shown() {
    return serviceFile.map(Path::toString).orElse("");
  }

  private Optional<String> part(
      Optional<String> inUrl, String setting, Fallback variable, String name) {
    if (inUrl.isPresent()) {
      return inUrl;
    }
    Optional<ServiceFile.Entry> entry = service.flatMap(section -> section.entry(setting));
    if (entry.isPresent()) {
      use(Fallback.SERVICE_FILE, Origin.line(shown(), entry.get().line()), name);
      return entry.map(ServiceFile.Entry::value);
    }
    return useVariable(variable, name);
  }

  private Optional<String> useVariable(Fallback variable, String part) {
    Optional<String> value =
        Optional.of(variable)
            .filter(client.fallbacks()::contains)
            .flatMap(obeyed -> surroundings.variable(obeyed.name()));
    value.ifPresent(_ -> use(variable, surroundings.origin(variable.name()), part));
    return value;
  }

  private void use(Fallback fallback, Origin origin, String part) {
    uses.add(new FallbackUse(fallback, origin, part));
  }

  private void findPassword(
      List<Dialled> endpoints, Optional<String> database, Optional<String> user) {
    if (useVariable(Fallback.PGPASSWORD, "password").isPresent()
        || !client.fallbacks().contains(Fallback.PASSWORD_FILE)) {
      return;
    }
    Optional<Path> file =
        accepted("passfile")
            .or(() -> surroundings.variable("PGPASSFILE"))
            .flatMap(DestinationFinder::path)
            .or(() -> surroundings.inHome(".pgpass"));
    Consumer<String> search =
        text ->
            endpoints.stream()
                .map(one -> PasswordFile.line(text, one, database.orElse(""), user.orElse("")))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .ifPresent(line ->
                    use(
                        Fallback.PASSWORD_FILE,
                        Origin.line(file.orElseThrow().toString(), line.getAsInt()),
                        "password"));
    file.flatMap(surroundings::text).ifPresent(search);
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

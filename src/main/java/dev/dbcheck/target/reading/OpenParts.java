package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fallback;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Handling;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.ServiceEntry;
import dev.dbcheck.target.client.ServiceFile;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.libpq.LibpqClients;
import dev.dbcheck.target.client.libpq.LibpqService;
import dev.dbcheck.target.client.libpq.LibpqSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands in for the parts that a URL leaves open: a service's settings, else variables; and a
 * record of each that is used.
 *
 * <p>Recorded runs of psql 18.6: the service of PGSERVICE beats variables and is beaten by the URL,
 * whose own {@code service} beats PGSERVICE.
 */
final class OpenParts {
  private final Client client;
  private final Fields fields;
  private final Surroundings surroundings;
  private final Function<String, Optional<ServiceEntry>> service;
  private final List<FallbackUse> uses = new ArrayList<>();

  OpenParts(Client client, Fields fields, Surroundings surroundings) {
    this.client = client;
    this.fields = fields;
    this.surroundings = surroundings;
    this.service = isLibpq() ? serviceOfLibpq() : serviceOfOther();
  }

  /** Returns whether the client hands everything on to libpq, and so obeys all that libpq does. */
  boolean isLibpq() {
    return client.fallbacks().containsAll(LibpqClients.FALLBACKS);
  }

  List<FallbackUse> uses() {
    return List.copyOf(uses);
  }

  private Function<String, Optional<ServiceEntry>> serviceOfLibpq() {
    Optional<LibpqService> found =
        LibpqSettings.of(fields, surroundings)
            .service()
            .filter(service -> service.file().isPresent());
    found.flatMap(LibpqService::file).ifPresent(this::useService);
    return option -> found.flatMap(service -> service.entry(option));
  }

  private Function<String, Optional<ServiceEntry>> serviceOfOther() {
    Optional<Path> file =
        surroundings
            .variable("PGSERVICEFILE")
            .flatMap(NamedFile::path)
            .or(() -> surroundings.inHome(".pg_service.conf"));
    Optional<String> name =
        obeys(Fallback.SERVICE_FILE)
            ? given("service").filter(text -> !text.isEmpty()).or(() -> set(Fallback.PGSERVICE))
            : Optional.empty();
    Optional<Map<String, ServiceEntry>> settings =
        name.isPresent() && file.isPresent()
            ? ServiceFile.settings(file.get(), name.get(), surroundings)
            : Optional.empty();
    settings.ifPresent(_ -> useService(file.get()));
    return option ->
        settings
            .flatMap(found -> Optional.ofNullable(found.get(option)))
            .filter(entry -> !entry.value().isEmpty());
  }

  private void useService(Path file) {
    if (given("service").isEmpty()) {
      use(Fallback.PGSERVICE, surroundings.origin("PGSERVICE"), "service");
    }
    use(Fallback.SERVICE_FILE, Origin.file(file.toString()), "service");
  }

  private boolean obeys(Fallback fallback) {
    return client.fallbacks().contains(fallback);
  }

  private Optional<String> set(Fallback variable) {
    return obeys(variable) ? surroundings.variable(variable.name()) : Optional.empty();
  }

  /**
   * Returns the value of a parameter that the client obeys, which may be empty. Npgsql's keywords
   * are its own in case alone.
   */
  Optional<String> given(String parameter) {
    return fields.parameters().stream()
        .filter(one ->
            one.name().equalsIgnoreCase(parameter)
                && client.parameters().use(one.name()).handling() == Handling.ACCEPTED)
        .reduce((_, last) -> last)
        .map(one -> one.value());
  }

  /**
   * Returns a part, which is empty where the client is told to take its default.
   *
   * @param inUrl what the URL says
   * @param setting the service's name for it
   * @param name the part's name in a report
   */
  Optional<String> part(Optional<String> inUrl, String setting, Fallback variable, String name) {
    if (inUrl.isPresent()) {
      return inUrl;
    }
    Optional<ServiceEntry> entry = service.apply(setting);
    entry.ifPresent(found -> use(Fallback.SERVICE_FILE, found.origin(), name));
    return entry.isPresent() ? entry.map(ServiceEntry::value) : variable(variable, name);
  }

  /** Returns a variable that is set and that the client obeys. */
  Optional<String> variable(Fallback variable, String part) {
    Optional<String> value = set(variable);
    value.ifPresent(_ -> use(variable, surroundings.origin(variable.name()), part));
    return value;
  }

  /** Returns the password file that the client looks into, if it does. */
  Optional<Path> passwordFile() {
    return obeys(Fallback.PASSWORD_FILE)
        ? given("passfile")
            .or(() -> service.apply("passfile").map(ServiceEntry::value))
            .or(() -> set(Fallback.PGPASSFILE))
            .flatMap(NamedFile::path)
            .or(() -> surroundings.inHome(".pgpass"))
            .filter(file -> PasswordFile.isTrustedBy(client, file, surroundings))
        : Optional.empty();
  }

  void use(Fallback fallback, Origin origin, String part) {
    uses.add(new FallbackUse(fallback, origin, part));
  }
}

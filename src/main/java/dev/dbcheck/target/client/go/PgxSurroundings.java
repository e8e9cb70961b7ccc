package dev.dbcheck.target.client.go;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.ServiceEntry;
import dev.dbcheck.target.client.ServiceFile;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that pgx 5.9.2 puts together, the first counting: the URL's, a service's, those of
 * variables, those of files in the home folder.
 *
 * <p>The home folder is that of the system's user database, whatever HOME says.
 */
final class PgxSurroundings {
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("host", "PGHOST"),
          Map.entry("sslmode", "PGSSLMODE"),
          Map.entry("sslkey", "PGSSLKEY"),
          Map.entry("sslcert", "PGSSLCERT"),
          Map.entry("sslrootcert", "PGSSLROOTCERT"),
          Map.entry("sslnegotiation", "PGSSLNEGOTIATION"),
          Map.entry("service", "PGSERVICE"),
          Map.entry("servicefile", "PGSERVICEFILE"));

  private final Fields fields;
  private final Surroundings surroundings;
  private final Map<String, ServiceEntry> service;

  private PgxSurroundings(
      Fields fields, Surroundings surroundings, Map<String, ServiceEntry> service) {
    this.fields = fields;
    this.surroundings = surroundings;
    this.service = service;
  }

  /** Returns the settings, or rejects a service that is nowhere. */
  static PgxSurroundings of(Fields fields, Surroundings surroundings) throws GoError {
    PgxSurroundings first = new PgxSurroundings(fields, surroundings, Map.of());
    Optional<String> service = first.find("service");
    if (service.isEmpty()) {
      return first;
    }
    String file = first.get("servicefile");
    Optional<Path> path = NamedFile.path(file).filter(surroundings::exists);
    if (path.isEmpty()) {
      throw new GoError("failed to read service (failed to read service file: " + file + ")");
    }
    Optional<Map<String, ServiceEntry>> settings =
        ServiceFile.settings(path.get(), service.get(), surroundings);
    if (settings.isEmpty()) {
      throw new GoError("failed to read service (unable to find service: " + service.get() + ")");
    }
    return new PgxSurroundings(fields, surroundings, settings.get());
  }

  /** Returns a setting; it is empty where nothing gives it. */
  String get(String name) {
    return find(name).orElse("");
  }

  private Optional<String> find(String name) {
    return fields
        .parameter(name)
        .or(() -> Optional.ofNullable(service.get(name)).map(ServiceEntry::value))
        .or(() -> Optional.ofNullable(VARIABLES.get(name)).flatMap(surroundings::variable))
        .or(() -> fallback(name));
  }

  private Optional<String> fallback(String name) {
    return switch (name) {
      case "host" -> Optional.of("/var/run/postgresql");
      case "servicefile" -> surroundings.inHome(".pg_service.conf").map(Object::toString);
      case "sslrootcert" ->
          surroundings
              .inHome(".postgresql/root.crt")
              .filter(surroundings::exists)
              .map(Object::toString);
      default -> Optional.empty();
    };
  }
}

package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.ServiceEntry;
import dev.dbcheck.target.client.ServiceFile;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The properties that pgjdbc 42.7.14 puts together: the URL's, and below them a service's. */
final class PgjdbcSettings {
  private final Fields fields;
  private final Map<String, ServiceEntry> service;

  private PgjdbcSettings(Fields fields, Map<String, ServiceEntry> service) {
    this.fields = fields;
    this.service = service;
  }

  /**
   * Returns the properties.
   *
   * @throws IllegalArgumentException with the driver's words where the service is nowhere
   */
  static PgjdbcSettings of(Fields fields, Surroundings surroundings) {
    Optional<String> service = fields.parameter("service");
    if (service.isEmpty()) {
      return new PgjdbcSettings(fields, Map.of());
    }
    return new PgjdbcSettings(
        fields,
        file(surroundings)
            .flatMap(file -> ServiceFile.settings(file, service.get(), surroundings))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Unable to parse URL (definition of service not found)")));
  }

  private static Optional<Path> file(Surroundings surroundings) {
    Optional<String> named = surroundings.variable("PGSERVICEFILE");
    if (named.isPresent()) {
      return NamedFile.path(named.get());
    }
    return surroundings
        .inHome(".pg_service.conf")
        .filter(surroundings::exists)
        .or(() ->
            surroundings
                .variable("PGSYSCONFDIR")
                .flatMap(folder -> NamedFile.path(folder + "/pg_service.conf")));
  }

  /** Returns a property, if it is given; it may be empty. */
  Optional<String> find(String name) {
    return fields
        .parameter(name)
        .or(() -> Optional.ofNullable(service.get(name)).map(ServiceEntry::value));
  }
}

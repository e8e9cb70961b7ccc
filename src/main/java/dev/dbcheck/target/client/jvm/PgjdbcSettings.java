package dev.dbcheck.target.client.jvm;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.NamedFile;
import dev.dbcheck.target.client.ServiceFile;
import dev.dbcheck.target.client.Surroundings;
import java.util.Map;
import java.util.Optional;

/** The properties that pgjdbc 42.7.14 puts together: the URL's, and below them a service's. */
final class PgjdbcSettings {
  private final Fields fields;
  private final Map<String, String> service;

  private PgjdbcSettings(Fields fields, Map<String, String> service) {
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
        text(surroundings)
            .flatMap(text -> ServiceFile.settings(text, service.get()))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Unable to parse URL (definition of service not found)")));
  }

  private static Optional<String> text(Surroundings surroundings) {
    Optional<String> named = surroundings.variable("PGSERVICEFILE");
    if (named.isPresent()) {
      return NamedFile.text(named.get(), surroundings);
    }
    return surroundings
        .inHome(".pg_service.conf")
        .flatMap(surroundings::text)
        .or(() ->
            surroundings
                .variable("PGSYSCONFDIR")
                .flatMap(folder -> NamedFile.text(folder + "/pg_service.conf", surroundings)));
  }

  /** Returns a property, if it is given; it may be empty. */
  Optional<String> find(String name) {
    return fields.parameter(name).or(() -> Optional.ofNullable(service.get(name)));
  }
}

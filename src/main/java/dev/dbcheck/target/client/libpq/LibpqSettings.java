package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.ServiceEntry;
import dev.dbcheck.target.client.Surroundings;
import java.util.Optional;

/**
 * What libpq takes its options to be: from the URL, else from the service that is asked for, else
 * from a variable of the environment, even an empty one.
 */
public final class LibpqSettings {
  private final Fields fields;
  private final Surroundings surroundings;
  private final Optional<LibpqService> service;

  private LibpqSettings(Fields fields, Surroundings surroundings, Optional<LibpqService> service) {
    this.fields = fields;
    this.surroundings = surroundings;
    this.service = service;
  }

  /** Returns the options that follow from what was read from a URL and what surrounds it. */
  public static LibpqSettings of(Fields fields, Surroundings surroundings) {
    return new LibpqSettings(
        fields,
        surroundings,
        fields
            .parameter("service")
            .or(() -> surroundings.variableEvenEmpty("PGSERVICE"))
            .map(name -> LibpqService.named(name, surroundings)));
  }

  /** Returns the service that is asked for. */
  public Optional<LibpqService> service() {
    return service;
  }

  /** Returns what libpq says where the service that is asked for makes it fail. */
  public Optional<String> fault() {
    return service.flatMap(LibpqService::fault);
  }

  /** Returns an option's value without libpq's own defaults; it may be empty, or a secret. */
  public Optional<String> value(String option) {
    return given(option)
        .or(() -> service.flatMap(found -> found.entry(option)).map(ServiceEntry::value))
        .or(() -> LibpqParameters.variable(option).flatMap(surroundings::variableEvenEmpty))
        .or(() -> option.equals("sslmode") ? requireSsl() : Optional.empty());
  }

  private Optional<String> given(String option) {
    return switch (option) {
      case "host" -> fields.host();
      case "port" -> fields.port();
      case "user" -> fields.user();
      case "dbname" -> fields.database();
      case "sslmode" ->
          fields.parameters().stream()
              .flatMap(parameter -> mode(parameter).stream())
              .reduce((_, last) -> last);
      case String other -> fields.parameter(other);
    };
  }

  /** The names that libpq takes for {@code sslmode} are no options of their own. */
  private static Optional<String> mode(Parameter parameter) {
    return switch (parameter.name()) {
      case "sslmode" -> Optional.of(parameter.value());
      case "ssl" -> Optional.of("require").filter(_ -> parameter.value().equals("true"));
      case LibpqParameters.REQUIRE_SSL -> Optional.of(requireSsl(parameter.value()));
      case String _ -> Optional.empty();
    };
  }

  private static String requireSsl(String value) {
    return value.startsWith("1") ? "require" : "prefer";
  }

  private Optional<String> requireSsl() {
    return surroundings
        .variable("PGREQUIRESSL")
        .filter(value -> value.startsWith("1"))
        .map(LibpqSettings::requireSsl);
  }
}

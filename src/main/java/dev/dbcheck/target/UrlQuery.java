package dev.dbcheck.target;

import java.util.Collection;
import java.util.Optional;
import java.util.SequencedMap;

/** A query's parameters by name; of several with one name the last, as libpq and pgjdbc take it. */
final class UrlQuery {
  private final SequencedMap<String, UrlParameter> parameters;

  UrlQuery(SequencedMap<String, UrlParameter> parameters) {
    this.parameters = parameters;
  }

  Optional<UrlParameter> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** Returns the parameter's decoded value, which may be empty. */
  Optional<String> value(String name) {
    return find(name).map(UrlParameter::value);
  }

  /** Returns the parameters in the URL's order. */
  Collection<UrlParameter> all() {
    return parameters.values();
  }
}

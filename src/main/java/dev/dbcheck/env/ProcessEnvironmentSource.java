package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;

/** The variables that the process was started with. */
record ProcessEnvironmentSource(Environment environment) implements Source {
  @Override
  public Origin origin() {
    return Origin.environment();
  }

  @Override
  public Lookup look(String variable) {
    return environment
        .get(variable)
        .map(text -> new Definition(origin(), Secret.of(text), ValueCheck.of(text, origin())))
        .map(Lookup::found)
        .orElseGet(Lookup::absent);
  }
}

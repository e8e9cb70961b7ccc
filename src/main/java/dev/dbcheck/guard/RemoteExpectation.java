package dev.dbcheck.guard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds out whether the process runs where only a remote database can be meant. */
public final class RemoteExpectation {
  /** Set by the platforms Render, Heroku, Fly and Railway in every process they start. */
  private static final List<String> PLATFORM_VARIABLES =
      List.of("RENDER", "DYNO", "FLY_APP_NAME", "RAILWAY_ENVIRONMENT");

  private static final List<String> MODE_VARIABLES = List.of("NODE_ENV", "RAILS_ENV", "APP_ENV");

  private static final Set<String> PRODUCTION = Set.of("production", "prod");

  private RemoteExpectation() {}

  /**
   * Returns why a remote database is expected, such as {@code RENDER is set}; nothing where none
   * is.
   *
   * @param mode the value of {@code --mode}, which beats the environment's modes
   */
  public static Optional<String> reason(Map<String, String> environment, Optional<String> mode) {
    return platform(environment).or(() -> productionMode(environment, mode));
  }

  private static Optional<String> platform(Map<String, String> environment) {
    Optional<String> set =
        PLATFORM_VARIABLES.stream()
            .filter(name -> !environment.getOrDefault(name, "").isEmpty())
            .findFirst()
            .map(name -> name + " is set");
    return set.or(() -> variable(environment, "VERCEL_ENV"));
  }

  private static Optional<String> productionMode(
      Map<String, String> environment, Optional<String> mode) {
    if (mode.isPresent()) {
      return mode.filter(RemoteExpectation::isProduction).map(name -> "--mode is " + name);
    }
    return MODE_VARIABLES.stream()
        .map(name -> variable(environment, name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(RemoteExpectation::isProduction)
        .map(value -> name + " is " + value);
  }

  private static boolean isProduction(String mode) {
    return PRODUCTION.contains(mode.strip().toLowerCase(Locale.ROOT));
  }
}

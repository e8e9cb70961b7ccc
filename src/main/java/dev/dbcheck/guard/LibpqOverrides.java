package dev.dbcheck.guard;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.target.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What makes libpq dial another address than the URL's host, whatever the guard approved: {@code
 * PGHOSTADDR}, and a service file, which can hold {@code hostaddr} (PostgreSQL documentation,
 * "Environment Variables" and "The Connection Service File"; seen with psql).
 */
public final class LibpqOverrides {
  private static final List<String> VARIABLES = List.of("PGHOSTADDR", "PGSERVICE");

  private LibpqOverrides() {}

  /** Returns one finding for each override that a command would inherit with the URL. */
  public static List<Diagnostic> of(Map<String, String> environment, Target target) {
    Stream<Diagnostic> variables =
        VARIABLES.stream()
            .filter(name -> !environment.getOrDefault(name, "").isEmpty())
            .map(LibpqOverrides::variable);
    Stream<Diagnostic> service = target.parameter("service").stream().map(_ -> parameter());
    return Stream.concat(variables, service).toList();
  }

  private static Diagnostic variable(String name) {
    return Diagnostic.of(
            Code.ADDRESS_NOT_EXPECTED,
            name + " is set, so that libpq can dial another address than the URL's host")
        .hint("Unset it for this command: `unset " + name + "`")
        .at(Origin.environment());
  }

  private static Diagnostic parameter() {
    return Diagnostic.of(
            Code.ADDRESS_NOT_EXPECTED,
            "the URL names a service, whose file can make libpq dial another address than its host")
        .hint("Take `service` out of the URL");
  }
}

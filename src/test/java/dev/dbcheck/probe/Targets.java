package dev.dbcheck.probe;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.TlsMode;
import dev.dbcheck.target.TlsSettings;
import dev.dbcheck.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Targets as a URL would name them, changed one part at a time; and the way to probe them. */
record Targets(
    List<Endpoint> endpoints,
    Optional<String> user,
    Optional<String> password,
    String database,
    TlsSettings tls,
    SequencedMap<String, String> parameters,
    ProbeSettings settings,
    Duration limit) {

  /** Where relative files lie, unless a test says otherwise. */
  static final Path APP_FOLDER = Path.of("").toAbsolutePath();

  /** Holds no {@code .postgresql}. */
  static final Path EMPTY_HOME = Path.of("target", "no-home");

  static Targets at(String host, int port) {
    return new Targets(
        List.of(new Endpoint(host, Optional.empty(), port)),
        Optional.of(PostgresServer.USER),
        Optional.of(PostgresServer.PASSWORD),
        PostgresServer.USER,
        tls(TlsMode.PREFER, false, Optional.empty()),
        new LinkedHashMap<>(),
        settings(Optional.empty()),
        Duration.ofSeconds(20));
  }

  static ProbeSettings settings(Optional<TlsMode> required) {
    return settings(required, APP_FOLDER);
  }

  private static ProbeSettings settings(Optional<TlsMode> required, Path appFolder) {
    return new ProbeSettings(
        Duration.ofSeconds(5), required, appFolder, EMPTY_HOME, Optional.empty());
  }

  private static TlsSettings tls(TlsMode mode, boolean explicit, Optional<String> roots) {
    return new TlsSettings(
        mode, explicit, roots, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Targets endpoints(Endpoint... changed) {
    return new Targets(
        List.of(changed), user, password, database, tls, parameters, settings, limit);
  }

  Targets user(String changed) {
    return new Targets(
        endpoints, Optional.of(changed), password, database, tls, parameters, settings, limit);
  }

  Targets password(Optional<String> changed) {
    return new Targets(endpoints, user, changed, database, tls, parameters, settings, limit);
  }

  Targets database(String changed) {
    return new Targets(endpoints, user, password, changed, tls, parameters, settings, limit);
  }

  Targets mode(TlsMode mode) {
    return tls(tls(mode, true, tls.rootCertificate()));
  }

  Targets roots(String file) {
    return tls(tls(tls.mode(), tls.explicit(), Optional.of(file)));
  }

  Targets tls(TlsSettings changed) {
    return new Targets(endpoints, user, password, database, changed, parameters, settings, limit);
  }

  Targets parameter(String name, String value) {
    SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new Targets(endpoints, user, password, database, tls, changed, settings, limit);
  }

  Targets settings(ProbeSettings changed) {
    return new Targets(endpoints, user, password, database, tls, parameters, changed, limit);
  }

  Targets requiring(TlsMode mode) {
    return settings(settings(Optional.of(mode)));
  }

  Targets in(Path appFolder) {
    return settings(settings(settings.requiredTls(), appFolder));
  }

  Targets limit(Duration changed) {
    return new Targets(endpoints, user, password, database, tls, parameters, settings, changed);
  }

  Target target() {
    return new Target(
        Secret.of("postgresql://unused"),
        "postgresql://unused",
        "postgresql",
        endpoints,
        user,
        password.map(Secret::of),
        Optional.of(database),
        tls,
        parameters);
  }

  ProbeResult probe() {
    return probe(Clock.systemUTC());
  }

  ProbeResult probe(Clock clock) {
    Deadline deadline = Deadline.after(limit, clock);
    Target target = target();
    Names names = NameLookup.lookUp(target, deadline, settings.connectTimeout());
    // Knows no secret, so that a leak is not hidden by the redactor.
    return Prober.probe(target, names, settings, Redactor.knowingNothing(), deadline);
  }
}

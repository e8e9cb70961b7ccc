package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.project.DetectedClient;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The clients by which a URL is read.
 *
 * @param app the app's client, named or detected
 * @param migration the client of its migration tool, where that is another
 */
record ClientSelection(Optional<Chosen> app, Optional<Chosen> migration) {

  /**
   * A client and why it was taken.
   *
   * @param version the version the project uses, if it is known
   */
  record Chosen(Client client, Optional<String> version, Origin origin) {
    Chosen {
      Objects.requireNonNull(client, "client is null");
      Objects.requireNonNull(version, "version is null");
      Objects.requireNonNull(origin, "origin is null");
    }
  }

  ClientSelection {
    Objects.requireNonNull(app, "app is null");
    Objects.requireNonNull(migration, "migration is null");
  }

  static ClientSelection unknown() {
    return new ClientSelection(Optional.empty(), Optional.empty());
  }

  /** Chooses among those detected, unless the user names the app's. */
  static ClientSelection of(Optional<String> named, List<DetectedClient> detected) {
    Optional<Chosen> app =
        named
            .flatMap(Clients::find)
            .map(client -> new Chosen(client, Optional.empty(), Origin.option("--client")))
            .or(() -> first(detected, AppSetting.Use.APP));
    Optional<Chosen> migration =
        first(detected, AppSetting.Use.MIGRATION)
            .filter(one -> app.map(other -> !other.client().equals(one.client())).orElse(true));
    return new ClientSelection(app, migration);
  }

  private static Optional<Chosen> first(List<DetectedClient> detected, AppSetting.Use use) {
    return detected.stream()
        .filter(client -> client.use() == use)
        .findFirst()
        .flatMap(found ->
            Clients.find(found.name())
                .map(client -> new Chosen(client, found.version(), found.evidence())));
  }

  /** Returns what is wrong with a client's name that a user gave. */
  static Optional<Diagnostic> fault(String name) {
    return Clients.find(name).isPresent()
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(Code.CLIENT_UNKNOWN, "no client of that name is known")
                .detail(
                    "known: "
                        + Clients.all().stream()
                            .map(Client::name)
                            .collect(Collectors.joining(", ")))
                .hint("Take one of these names, or the library that yours is built on"));
  }
}

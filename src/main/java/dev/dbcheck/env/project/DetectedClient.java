package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.app.AppSetting;
import java.util.Objects;
import java.util.Optional;

/**
 * A library through which a project connects to PostgreSQL.
 *
 * @param name the client's name, as {@code --client} takes it
 * @param version the library's version, from a lock file or another exact source
 * @param use whether the app or its migration tool connects through it
 * @param evidence the manifest's line that names it
 */
public record DetectedClient(
    String name, Optional<String> version, AppSetting.Use use, Origin evidence) {
  public DetectedClient {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(use, "use is null");
    Objects.requireNonNull(evidence, "evidence is null");
  }
}

package dev.dbcheck.env.manifest;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A package that an app names as its own, direct dependency.
 *
 * @param ecosystem the registry it comes from
 * @param name its name there, in the registry's normal form
 * @param range the versions that the manifest allows, empty for any
 * @param pinned the version, if the manifest allows exactly one
 * @param origin the manifest's line
 */
public record Dependency(
    Ecosystem ecosystem, String name, String range, Optional<String> pinned, Origin origin) {
  public Dependency {
    Objects.requireNonNull(ecosystem, "ecosystem is null");
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(range, "range is null");
    Objects.requireNonNull(pinned, "pinned is null");
    Objects.requireNonNull(origin, "origin is null");
  }
}

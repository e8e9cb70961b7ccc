package dev.dbcheck.env.manifest;

import java.util.Objects;

/**
 * One version in a lock file.
 *
 * @param name the package
 * @param scope whom the version is for: a member's folder relative to the lock file, or a range of
 *     versions, as the lock file's kind has it; empty for everybody
 * @param version the version
 */
record Locked(String name, String scope, String version) {
  Locked {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(scope, "scope is null");
    Objects.requireNonNull(version, "version is null");
  }
}

package dev.dbcheck.probe;

import dev.dbcheck.target.TlsMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What the caller decides about a probe.
 *
 * @param connectTimeout for one address; longer than zero
 * @param requiredTls the weakest mode that will do, whatever the URL says
 * @param appFolder the folder that the app is started in, where relative files of the URL lie
 * @param userHome where {@code .postgresql/root.crt} and its neighbours are looked for
 * @param accountName the operating system's account, which libpq takes when a URL names no user
 */
public record ProbeSettings(
    Duration connectTimeout,
    Optional<TlsMode> requiredTls,
    Path appFolder,
    Path userHome,
    Optional<String> accountName) {

  public ProbeSettings {
    Objects.requireNonNull(connectTimeout, "connectTimeout is null");
    Objects.requireNonNull(requiredTls, "requiredTls is null");
    Objects.requireNonNull(appFolder, "appFolder is null");
    Objects.requireNonNull(userHome, "userHome is null");
    Objects.requireNonNull(accountName, "accountName is null");
    if (!connectTimeout.isPositive()) {
      throw new IllegalArgumentException("connectTimeout is not positive: " + connectTimeout);
    }
  }

  /**
   * Returns the file that a name in the URL stands for, as libpq finds it when the app calls it: a
   * relative one from the folder that the app is started in, and {@code ~} is a name like any other
   * (PostgreSQL 18, {@code fe-secure-openssl.c}, which opens the names as they are).
   *
   * @throws InvalidPathException if no file can have that name
   */
  Path file(String name) {
    return appFolder.resolve(name);
  }
}

package dev.dbcheck.target.client;

import dev.dbcheck.diagnostic.Origin;
import java.nio.file.Path;
import java.util.Objects;

/**
 * One setting of a service, which may be a secret.
 *
 * @param value as the file has it, perhaps empty
 * @param file the service file
 * @param line where it stands there, from 1
 */
public record ServiceEntry(String value, Path file, int line) {
  public ServiceEntry {
    Objects.requireNonNull(value, "value is null");
    Objects.requireNonNull(file, "file is null");
  }

  /** Returns where it comes from. */
  public Origin origin() {
    return Origin.line(file.toString(), line);
  }

  @Override
  public String toString() {
    return origin().location();
  }
}

package dev.dbcheck.report;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.conversion.Converted;
import java.util.Objects;
import java.util.Optional;

/**
 * A URL that was written for a client.
 *
 * @param client whom it is for
 * @param converted the text and what has to be said about it
 * @param file where it was written with its secrets, if it was
 */
public record ConversionResult(Client client, Converted converted, Optional<String> file) {
  public ConversionResult {
    Objects.requireNonNull(client, "client is null");
    Objects.requireNonNull(converted, "converted is null");
    Objects.requireNonNull(file, "file is null");
  }
}

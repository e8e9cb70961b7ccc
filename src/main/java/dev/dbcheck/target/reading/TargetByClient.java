package dev.dbcheck.target.reading;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.target.Endpoint;
import dev.dbcheck.target.ParsedTarget;
import dev.dbcheck.target.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a URL as the app's client takes it, where that is known. */
public final class TargetByClient {
  private TargetByClient() {}

  /**
   * Returns the target to go on with: the client's where it goes somewhere, else the one that was
   * parsed.
   *
   * @param parsed what the strict reading gave
   * @param reading what the app's client makes of the same URL
   * @param origin where the URL came from
   * @param redactor cleans what is quoted of the URL and of the client's words
   */
  public static ParsedTarget read(
      ParsedTarget parsed, ClientReading reading, Origin origin, Redactor redactor) {
    if (reading.failure().isPresent()) {
      return rejected(parsed, reading, origin, redactor);
    }
    Destination destination = reading.destination().orElseThrow();
    boolean same =
        parsed
            .target()
            .map(Destination::of)
            .filter(strict -> strict.differences(destination).isEmpty())
            .isPresent();
    boolean local = destination.endpoints().stream().anyMatch(Dialled::isLocalSocket);
    Optional<List<Endpoint>> endpoints = destination.asEndpoints().filter(_ -> !local);
    if (same || endpoints.isEmpty() || parsed.intended().isEmpty()) {
      return parsed;
    }
    Target target =
        parsed
            .intended()
            .get()
            .readAs(
                endpoints.get(),
                destination.user(),
                destination.password(),
                destination.database());
    List<Diagnostic> diagnostics = new ArrayList<>();
    parsed
        .diagnostics()
        .forEach(found -> diagnostics.add(found.isError() ? found.as(Severity.WARNING) : found));
    diagnostics.add(
        Diagnostic.of(
                Code.READ_AS_CLIENT_DOES,
                "the URL is read as "
                    + reading.client().title()
                    + " reads it: "
                    + redactor.clean(destination.text()))
            .hint("Write a URL that every client reads alike: `dbcheck url --for libpq`")
            .at(origin));
    return new ParsedTarget(Optional.of(target), Optional.of(target), diagnostics);
  }

  private static ParsedTarget rejected(
      ParsedTarget parsed, ClientReading reading, Origin origin, Redactor redactor) {
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    diagnostics.add(
        Diagnostic.of(
                Code.CLIENT_REJECTS_URL,
                reading.client().title() + ", which the app uses, does not connect with this URL")
            .detail(redactor.clean(reading.failure().orElseThrow()))
            .hint("Convert it: `dbcheck url --for " + reading.client().name() + "`")
            .at(origin));
    return new ParsedTarget(parsed.target(), parsed.intended(), diagnostics);
  }
}

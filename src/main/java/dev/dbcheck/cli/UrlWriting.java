package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.report.ConversionResult;
import dev.dbcheck.report.Reporter;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.conversion.Conversion;
import dev.dbcheck.target.conversion.Converted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Writes the URL that was found in the words of other clients. */
final class UrlWriting {
  private final Gathered gathered;
  private final Context context;
  private final Reporter reporter;

  UrlWriting(Gathered gathered, Context context, Reporter reporter) {
    this.gathered = gathered;
    this.context = context;
    this.reporter = reporter;
  }

  /**
   * Writes the URL for a client. Where the only thing wrong with it is what is not encoded, the URL
   * that is meant is written.
   *
   * @param place where to write it with its secrets: a file, or {@code -}; nothing to show it
   *     masked
   */
  void write(Client client, Optional<String> place) {
    Optional<Target> meant = gathered.location().convertible();
    if (meant.isEmpty()) {
      return;
    }
    gathered.reconsider(Location::asEncodable);
    Converted converted = Conversion.convert(meant.get(), client);
    Optional<Diagnostic> notWritten =
        converted
            .text()
            .flatMap(url -> place.flatMap(file -> ConvertedUrl.write(url, file, context)));
    Optional<String> written =
        place.filter(_ -> converted.text().isPresent() && notWritten.isEmpty());
    ConversionResult result = new ConversionResult(client, converted, written);
    gathered.converted(result);
    notWritten.ifPresent(gathered::note);
    reporter.converted(result);
  }

  /**
   * Returns the variables for a command; nothing where a client has no words for the target, or
   * would go elsewhere even so.
   *
   * @param target the target that was approved
   * @param clients the variables, and the clients for which the URL is written into them
   */
  Optional<SequencedMap<String, Secret>> variables(
      Target target, SequencedMap<String, Client> clients) {
    SequencedMap<String, Secret> variables = new LinkedHashMap<>();
    boolean complete = true;
    for (Map.Entry<String, Client> one : clients.entrySet()) {
      Converted converted = Conversion.convert(target, one.getValue());
      gathered.noteAll(converted.diagnostics());
      Optional<Secret> text =
          converted.text().filter(url -> staysThere(target, url, one.getValue()));
      text.ifPresent(url -> variables.put(one.getKey(), url));
      converted.variables().forEach((name, value) -> variables.put(name, Secret.of(value)));
      complete &= text.isPresent();
    }
    return complete ? Optional.of(variables) : Optional.empty();
  }

  /** What the command inherits besides the URL may lead it elsewhere. */
  private boolean staysThere(Target target, Secret url, Client client) {
    Optional<Diagnostic> astray =
        gathered
            .location()
            .readings()
            .flatMap(readings -> readings.astray(target, url, client))
            .map(what ->
                Diagnostic.of(
                        Code.CLIENTS_DISAGREE,
                        "%s would go elsewhere, because of %s".formatted(client.title(), what))
                    .hint("Unset it for this command"));
    astray.ifPresent(gathered::note);
    return astray.isEmpty();
  }
}

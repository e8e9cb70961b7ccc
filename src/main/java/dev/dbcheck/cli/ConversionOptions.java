package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** For which clients the URL is to be written. */
final class ConversionOptions {
  private final OptionSpec client =
      OptionSpec.builder("--for")
          .paramLabel("CLIENT")
          .type(String.class)
          .description("Write the URL as CLIENT takes it.")
          .build();

  private final OptionSpec exports =
      OptionSpec.builder("--export")
          .paramLabel("NAME=CLIENT")
          .type(Map.class)
          .auxiliaryTypes(String.class, String.class)
          .description("Also set the variable NAME to the URL as CLIENT takes it; repeatable.")
          .build();

  OptionSpec clientOption() {
    return client;
  }

  OptionSpec exportOption() {
    return exports;
  }

  /** Returns the client of {@code --for}. */
  Optional<Client> client() {
    return Optional.<String>ofNullable(client.getValue()).flatMap(Clients::find);
  }

  /** Returns the variables of {@code --export} with their clients. */
  SequencedMap<String, Client> exports() {
    SequencedMap<String, Client> clients = new LinkedHashMap<>();
    exported().forEach((name, client) -> Clients.find(client).ifPresent(c -> clients.put(name, c)));
    return clients;
  }

  private Map<String, String> exported() {
    Map<String, String> given = exports.getValue();
    return given == null ? Map.of() : given;
  }

  /** Returns what is wrong with the clients' names. */
  List<Diagnostic> faults() {
    return Stream.concat(
            Optional.<String>ofNullable(client.getValue()).stream(), exported().values().stream())
        .map(ClientSelection::fault)
        .flatMap(Optional::stream)
        .toList();
  }
}

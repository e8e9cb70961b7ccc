package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.reading.Clients;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;

/** For which clients the URL is to be written. */
final class ConversionOptions {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final OptionSpec client =
      OptionSpec.builder("--for")
          .paramLabel("CLIENT")
          .type(String.class)
          .description("Write the URL as CLIENT takes it.")
          .build();

  private final OptionSpec exports =
      OptionSpec.builder("--export")
          .paramLabel("NAME=CLIENT")
          .type(List.class)
          .auxiliaryTypes(String.class)
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
    for (String export : exported()) {
      Clients.find(client(export)).ifPresent(found -> clients.put(variable(export), found));
    }
    return clients;
  }

  /** A command that does not declare the option has none. */
  private List<String> exported() {
    List<String> given = exports.getValue();
    return given == null ? List.of() : given;
  }

  private static String variable(String export) {
    return export.substring(0, Math.max(0, export.indexOf('=')));
  }

  private static String client(String export) {
    return export.substring(export.indexOf('=') + 1);
  }

  /** Returns what is wrong with the names of variables and clients. */
  List<Diagnostic> faults() {
    List<Diagnostic> faults = new ArrayList<>();
    Optional.<String>ofNullable(client.getValue())
        .flatMap(ClientSelection::fault)
        .ifPresent(faults::add);
    for (String export : exported()) {
      if (VARIABLE.matcher(variable(export)).matches()) {
        ClientSelection.fault(client(export)).ifPresent(faults::add);
      } else {
        faults.add(
            Diagnostic.of(Code.WRONG_USAGE, "a value of --export is not of the form NAME=CLIENT")
                .hint("Write it as in `--export JDBC_URL=pgjdbc`"));
      }
    }
    return faults;
  }
}

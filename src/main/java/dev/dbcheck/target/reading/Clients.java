package dev.dbcheck.target.reading;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.dotnet.DotnetClients;
import dev.dbcheck.target.client.go.GoClients;
import dev.dbcheck.target.client.jvm.JvmClients;
import dev.dbcheck.target.client.libpq.LibpqClients;
import dev.dbcheck.target.client.node.NodeClients;
import dev.dbcheck.target.client.python.PythonClients;
import dev.dbcheck.target.client.ruby.RailsClients;
import dev.dbcheck.target.client.rust.SqlxClients;
import dev.dbcheck.target.client.rust.TokioPostgresClients;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The clients that dbcheck knows. */
public final class Clients {
  private static final List<Client> ALL =
      Stream.of(
              LibpqClients.all(),
              PythonClients.all(),
              RailsClients.all(),
              NodeClients.all(),
              GoClients.all(),
              JvmClients.all(),
              DotnetClients.all(),
              TokioPostgresClients.all(),
              SqlxClients.all())
          .flatMap(List::stream)
          .toList();

  private Clients() {}

  /** Returns them, those of one family together. */
  public static List<Client> all() {
    return ALL;
  }

  /** Returns the client of a name, in any case. */
  public static Optional<Client> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(client -> client.name().equals(wanted)).findFirst();
  }
}

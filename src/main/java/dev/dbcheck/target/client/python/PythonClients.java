package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Client;
import java.util.List;
import java.util.stream.Stream;

/** All clients of Python. */
public final class PythonClients {
  private PythonClients() {}

  /** Returns asyncpg, then SQLAlchemy's, then Django's. */
  public static List<Client> all() {
    return Stream.of(AsyncpgClients.all(), SqlAlchemyClients.all(), DjangoClients.all())
        .flatMap(List::stream)
        .toList();
  }
}

package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Grammar;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import dev.dbcheck.target.client.TlsBehaviour;
import dev.dbcheck.target.client.TlsPlan;
import java.util.Optional;

/**
 * asyncpg as it was recorded: it looks for the files of TLS when it reads a URL, and none is there,
 * and it names the database as the user.
 */
public record NothingAround(Client client) implements Grammar {

  @Override
  public Reading read(String text) {
    return client.read(text) instanceof Reading.Taken(Fields fields)
        ? switch (client.tls().decide(fields, Surroundings.none())) {
          case TlsBehaviour.Rejected(String error) -> Reading.Rejected.of(error);
          case TlsBehaviour.NoFile(String file) -> Reading.Rejected.of("no " + file);
          case TlsPlan _ -> new Reading.Taken(named(fields));
        }
        : client.read(text);
  }

  private Fields named(Fields fields) {
    Optional<String> database =
        client.name().equals("asyncpg")
            ? fields.database().or(fields::user).filter(name -> !name.isEmpty())
            : fields.database();
    return new Fields(
        fields.host(),
        fields.port(),
        fields.user(),
        fields.password(),
        database,
        fields.parameters());
  }
}

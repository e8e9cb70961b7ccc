package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.Surroundings;
import java.util.List;
import java.util.Optional;

/**
 * How {@code new pg.Client(text)} of pg 8.23.1 reads a text (lib/connection-parameters.js): the
 * parser's object, with {@code localhost} for no host and the user for no database.
 */
final class NodePgGrammar implements RefusingGrammar {
  private final Gaps gaps;
  private final PgConnectionString parser;

  NodePgGrammar(Gaps gaps) {
    this.gaps = gaps;
    this.parser = new PgConnectionString(PgQuirks.NEW, gaps.files());
  }

  @Override
  public Reading read(String text) throws Refusal {
    PgConfig config = parser.parse(text);
    Optional<String> another = config.get("connectionString");
    if (another.isPresent()) {
      config = config.overriddenBy(parser.parse(another.get()));
    }
    List<Parameter> parameters = config.parameters();
    PgParameters.of(
            PgSsl.of(parameters, PgQuirks.NEW).choice(),
            config.get("sslnegotiation"),
            Surroundings.none())
        .check();
    Optional<String> user = config.get("user");
    return new Reading.Taken(
        Fields.of(
            gaps.filled(config.get("host"), () -> Optional.of("localhost")),
            config.get("port").map(port -> JsNumber.decimal(port).orElse("NaN")).orElse(null),
            user.orElse(null),
            config.get("password").orElse(null),
            gaps.filled(config.get("database"), () -> user),
            parameters));
  }
}

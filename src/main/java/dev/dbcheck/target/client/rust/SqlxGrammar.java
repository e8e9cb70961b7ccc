package dev.dbcheck.target.client.rust;

import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import dev.dbcheck.target.client.node.FormQuery;
import dev.dbcheck.target.client.node.Gaps;
import dev.dbcheck.target.client.node.Percent;
import dev.dbcheck.target.client.node.Refusal;
import dev.dbcheck.target.client.node.RefusingGrammar;
import dev.dbcheck.target.client.node.WebUrl;
import dev.dbcheck.target.client.node.WebUrlFlavour;
import dev.dbcheck.target.client.node.WebUrlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How sqlx 0.9.0 reads a text (sqlx-postgres, options/parse.rs), run against its own parser. */
final class SqlxGrammar implements RefusingGrammar {
  private static final String PREFIX = "error with configuration: ";
  private static final WebUrlParser PARSER = WebUrlParser.of(WebUrlFlavour.RUST);

  private final Gaps gaps;

  SqlxGrammar(Gaps gaps) {
    this.gaps = gaps;
  }

  @Override
  public Reading read(String text) throws Refusal {
    try {
      return taken(PARSER.parse(text));
    } catch (Refusal refusal) {
      throw refusal.after(PREFIX);
    }
  }

  private Reading taken(WebUrl url) throws Refusal {
    SqlxOptions options =
        new SqlxOptions(gaps.filled(Optional.empty(), () -> Optional.of("localhost")));
    options.host(url.host());
    options.set("port", url.port());
    options.set("user", decoded(url.user()));
    options.set("password", decoded(url.password()));
    options.set("dbname", decoded(url.path().replaceFirst("^/+", "")));
    List<Parameter> others = new ArrayList<>();
    for (Parameter parameter : FormQuery.parameters(url.query())) {
      if (!options.take(parameter)) {
        others.add(parameter);
      }
    }
    return new Reading.Taken(options.fields(others));
  }

  private static String decoded(String text) throws Refusal {
    return Utf8.text(Percent.decode(text));
  }
}

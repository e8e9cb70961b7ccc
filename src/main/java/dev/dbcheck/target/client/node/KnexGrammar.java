package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Reading;

/**
 * How knex 3.3.0 reads a text (lib/knex-builder/internal/parse-connection.js): the scheme names the
 * driver, and what is no URL is the name of an SQLite file.
 */
final class KnexGrammar implements RefusingGrammar {
  private final PgConnectionString parser;

  KnexGrammar(Gaps gaps) {
    this.parser = new PgConnectionString(PgQuirks.OLD, gaps.files());
  }

  @Override
  public Reading read(String text) throws Refusal {
    WebUrl url;
    try {
      url = NodeUrl.parsed(text);
    } catch (Refusal _) {
      return otherwise("sqlite3");
    }
    if (url.scheme().equals("postgres") || url.scheme().equals("postgresql")) {
      return new Reading.Taken(parser.parse(text).fields());
    }
    JsUri.decodeComponent(url.user());
    JsUri.decodeComponent(url.password());
    return otherwise(url.scheme());
  }

  private static Reading otherwise(String driver) {
    return Reading.TakenOtherwise.of("client='" + driver + "' ...");
  }
}

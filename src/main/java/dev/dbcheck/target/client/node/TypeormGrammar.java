package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Parameter;
import dev.dbcheck.target.client.Reading;
import java.util.List;

/**
 * How TypeORM 1.1.1 splits a text (driver/DriverUtils.js). It then hands the whole text to pg,
 * whose reading is the one that counts for the connection, so that the parameters are pg's.
 */
final class TypeormGrammar implements RefusingGrammar {
  private final PgConnectionString parser;

  TypeormGrammar() {
    this.parser = new PgConnectionString(PgQuirks.NEW, Gaps.LEFT.files());
  }

  @Override
  public Reading read(String text) throws Refusal {
    // Without two slashes indexOf gives -1, and the first character is lost.
    String afterSlashes = from(text, text.indexOf("//") + 2);
    int slash = afterSlashes.indexOf('/');
    String base = slash < 0 ? afterSlashes : afterSlashes.substring(0, slash);
    String rest = slash < 0 ? "" : afterSlashes.substring(slash + 1);
    int mark = rest.indexOf('?');
    int at = base.lastIndexOf('@');
    String credentials = at < 0 ? "" : base.substring(0, at);
    int colon = credentials.indexOf(':');
    String[] hostAndPort = base.substring(at + 1).split(":", 3);
    return new Reading.Taken(
        Fields.of(
            hostAndPort[0],
            hostAndPort.length < 2 ? null : JsNumber.integer(hostAndPort[1]).orElse(null),
            JsUri.decodeComponent(colon < 0 ? credentials : credentials.substring(0, colon)),
            JsUri.decodeComponent(from(credentials, colon < 0 ? credentials.length() : colon + 1)),
            mark < 0 ? rest : rest.substring(0, mark),
            parameters(text)));
  }

  private static String from(String text, int start) {
    return text.substring(Math.min(start, text.length()));
  }

  private List<Parameter> parameters(String text) {
    try {
      return parser.parse(text).parameters();
    } catch (Refusal _) {
      return List.of();
    }
  }
}

package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Fields;
import dev.dbcheck.target.client.Reading;
import java.util.List;

/**
 * How TypeORM 1.1.1 splits a text (driver/DriverUtils.js), and what it connects with: it hands the
 * whole text to pg, whose reading then replaces its own (run, with a pool that shows its options).
 */
final class TypeormGrammar implements RefusingGrammar {
  private final Gaps gaps;

  TypeormGrammar(Gaps gaps) {
    this.gaps = gaps;
  }

  @Override
  public Reading read(String text) throws Refusal {
    Fields split = split(text);
    return switch (gaps) {
      case FILLED -> new Reading.Taken(split);
      case LEFT -> new NodePgGrammar(gaps).read(text);
    };
  }

  private static Fields split(String text) throws Refusal {
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
    return Fields.of(
        hostAndPort[0],
        hostAndPort.length < 2 ? null : JsNumber.integer(hostAndPort[1]).orElse(null),
        JsUri.decodeComponent(colon < 0 ? credentials : credentials.substring(0, colon)),
        JsUri.decodeComponent(from(credentials, colon < 0 ? credentials.length() : colon + 1)),
        mark < 0 ? rest : rest.substring(0, mark),
        List.of());
  }

  private static String from(String text, int start) {
    return text.substring(Math.min(start, text.length()));
  }
}

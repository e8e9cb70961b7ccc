package dev.dbcheck.target.client.node;

/** URLs as Node's {@code new URL()} takes them; it gives one reason for every refusal. */
final class NodeUrl {
  /** A parser without a base. */
  private static final WebUrlParser PARSER = WebUrlParser.of(WebUrlFlavour.NODE);

  private NodeUrl() {}

  static WebUrl parsed(String text) throws Refusal {
    return parsed(PARSER, text);
  }

  static WebUrl parsed(WebUrlParser parser, String text) throws Refusal {
    try {
      return parser.parse(text);
    } catch (Refusal _) {
      throw invalid();
    }
  }

  static Refusal invalid() {
    return new Refusal("TypeError: Invalid URL");
  }
}

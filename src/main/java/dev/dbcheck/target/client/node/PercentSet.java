package dev.dbcheck.target.client.node;

/** The characters that a writer of URLs percent-encodes; those beyond ASCII always are. */
enum PercentSet {
  /** The C0 control percent-encode set of the URL Standard. */
  CONTROL(""),
  /** Its path percent-encode set. */
  PATH(" \"#<>?`{}"),
  /** Its userinfo percent-encode set. */
  USERINFO(" \"#<>?`{}/:;=@[\\]^|"),
  /** What JavaScript's encodeURI encodes. */
  ENCODE_URI(" \"%<>[\\]^`{|}");

  private final String encoded;

  PercentSet(String encoded) {
    this.encoded = encoded;
  }

  boolean has(int codePoint) {
    return codePoint < 0x20 || codePoint > 0x7e || encoded.indexOf(codePoint) >= 0;
  }
}

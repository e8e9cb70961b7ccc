package dev.dbcheck.target.client.node;

/** Why a text is no URL, in the words of Rust's url crate 2.5.8; browsers and Node give none. */
enum UrlFault {
  EMPTY_HOST("empty host"),
  DOMAIN("invalid international domain name"),
  PORT("invalid port number"),
  IPV4("invalid IPv4 address"),
  IPV6("invalid IPv6 address"),
  HOST_CHARACTER("invalid domain character"),
  RELATIVE("relative URL without a base");

  private final String words;

  UrlFault(String words) {
    this.words = words;
  }

  Refusal refusal() {
    return new Refusal(words);
  }
}

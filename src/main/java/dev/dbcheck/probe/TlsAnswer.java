package dev.dbcheck.probe;

/** What comes of the question whether a connection will be encrypted. */
enum TlsAnswer {
  ENCRYPTED,
  PLAINTEXT
}

package dev.dbcheck.target.client;

/** What TLS a client ends up with, weakest first. */
public enum TlsLevel {
  /** Never encrypted. */
  PLAINTEXT,
  /** Encrypted if the server offers it, else silently in plaintext. */
  OPPORTUNISTIC,
  /** Always encrypted, with whomever it is that answers. */
  ENCRYPTED,
  /** Always encrypted, with a server whose certificate leads to a trusted root. */
  CA_VERIFIED,
  /** Always encrypted, and the certificate is for the host's name. */
  HOST_VERIFIED,
  /** There is no connection: the client fails before it. */
  FAILS
}

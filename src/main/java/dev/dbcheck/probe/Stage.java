package dev.dbcheck.probe;

/** One step of a probe, in the order in which a connection takes them. */
public enum Stage {
  /** The name is looked up. */
  NAME,
  /** The address answers. */
  TCP,
  /** The server answers PostgreSQL's SSLRequest. */
  TLS,
  /** The TLS handshake, and whether the certificate leads to a trusted root and fits the name. */
  CERTIFICATE,
  /** The role logs in. */
  LOGIN,
  /** The database says which one it is. */
  IDENTITY
}

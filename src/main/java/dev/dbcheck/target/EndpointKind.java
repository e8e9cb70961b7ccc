package dev.dbcheck.target;

/** What an endpoint's host tells about where it is, without any look-up. */
public enum EndpointKind {
  /** {@code localhost}, a loopback or unspecified address. */
  LOOPBACK,
  /** An address of a private, shared or link-local range. */
  PRIVATE,
  /** Any other literal address. */
  PUBLIC,
  /** A Unix-domain socket's folder. */
  SOCKET,
  /** A name, which only a look-up can place. */
  UNKNOWN
}

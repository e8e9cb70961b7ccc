package dev.dbcheck.target.client.node;

/** Who reads a URL; two readers that follow the URL Standard differ at its edges. */
public enum WebUrlFlavour {
  /** Node.js 20 (ada 2.9.2), as the Standard says. */
  NODE,
  /** Rust's url crate 2.5.8: a user alone makes a host necessary, and a backslash ends a port. */
  RUST
}

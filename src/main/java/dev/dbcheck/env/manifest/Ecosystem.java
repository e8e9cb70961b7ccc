package dev.dbcheck.env.manifest;

/** The package registries whose names manifests use. */
public enum Ecosystem {
  PYTHON,
  NODE,
  RUBY,
  PHP,
  GO,
  RUST,
  JVM
}

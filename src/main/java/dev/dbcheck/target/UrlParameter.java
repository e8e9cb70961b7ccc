package dev.dbcheck.target;

/** One parameter of a query, decoded; not a record, as its value may be a secret. */
final class UrlParameter {
  private final String name;
  private final String value;
  private final boolean nameMayBeSecret;

  UrlParameter(String name, String value, boolean nameMayBeSecret) {
    this.name = name;
    this.value = value;
    this.nameMayBeSecret = nameMayBeSecret;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  /** Returns whether the name may be the rest of a password that holds {@code &}. */
  boolean nameMayBeSecret() {
    return nameMayBeSecret;
  }
}

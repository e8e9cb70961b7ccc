package dev.dbcheck.target.provider;

/** From where a provider's name can be reached. */
public enum Form {
  /** Only inside the provider's own network. */
  INTERNAL,
  /** From everywhere, unless a list of addresses says otherwise. */
  EXTERNAL
}

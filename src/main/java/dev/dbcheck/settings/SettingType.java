package dev.dbcheck.settings;

/** What a key of a settings file can hold. */
public enum SettingType {
  STRING("a string"),
  STRINGS("an array of strings"),
  INTEGER("an integer"),
  BOOLEAN("true or false"),
  TABLE("a table"),
  /** A float, a date, an array of anything but strings: no setting takes one. */
  OTHER("something else");

  private final String description;

  SettingType(String description) {
    this.description = description;
  }

  /** Returns the type with its article, for a message: {@code an integer}. */
  public String description() {
    return description;
  }

  /** Returns whether a value of the other type can stand where this one is wanted. */
  boolean takes(SettingType other) {
    return this == other || this == STRINGS && other == STRING;
  }
}

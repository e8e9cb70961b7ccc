package dev.dbcheck.env.dialect.ruby;

/**
 * The versions of the Ruby dotenv that read files alike ({@code lib/dotenv/parser.rb} and {@code
 * lib/dotenv/substitutions}; each recorded with the version it names).
 */
public enum RubyDotenvSeries {
  /** 2.8.1: escaped line breaks in double quotes become line breaks. */
  BEFORE_3_0,
  /** 3.1.4: they do only if {@code DOTENV_LINEBREAK_MODE} is {@code legacy}. */
  FROM_3_0,
  /** 3.1.8: a name without a separator is an assignment too. */
  FROM_3_1_5,
  /** 3.2.0: commands come before references, so that no reference can bring one in. */
  FROM_3_2;

  boolean hasLineBreakMode() {
    return this != BEFORE_3_0;
  }

  /**
   * Returns whether a line without a separator assigns; where it does not, {@code export} of a name
   * that the file assigns nowhere stops the loader.
   */
  boolean hasBareNames() {
    return compareTo(FROM_3_1_5) >= 0;
  }

  boolean hasCommandsFirst() {
    return compareTo(FROM_3_2) >= 0;
  }
}

package dev.dbcheck.target.client;

/** What of Unicode can be printed, which Go and Python see alike. */
public final class Printing {
  private Printing() {}

  /** Returns whether a character can be printed; of the spaces only that of ASCII can. */
  public static boolean isPrintable(int codePoint) {
    return isVisible(codePoint)
        && (codePoint == ' ' || Character.getType(codePoint) != Character.SPACE_SEPARATOR);
  }

  /** Returns whether a character is assigned and neither for control nor for layout. */
  public static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

package dev.dbcheck.secret;

import java.util.regex.Pattern;

/** Takes out of a text what a terminal would obey instead of show. */
final class TerminalControls {
  private static final Pattern ESCAPE_SEQUENCE = Pattern.compile("\u001b\\[[0-?]*[ -/]*[@-~]");

  private TerminalControls() {}

  /** Returns the text without escape sequences, controls but line break and tab, and bidi marks. */
  static String remove(String text) {
    if (!hasControl(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    ESCAPE_SEQUENCE
        .matcher(text)
        .replaceAll("")
        .chars()
        .filter(character -> !isControl(character))
        .forEach(character -> kept.append((char) character));
    return kept.toString();
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int character) {
    boolean bidirectional =
        character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    return bidirectional
        || Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}

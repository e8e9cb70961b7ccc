package dev.dbcheck.target.client.ruby;

/** The characters that Ruby's parser of RFC 2396 takes in a component, besides escapes. */
enum RubyCharacters {
  URI(";/?:@&=+$,[]-_.!~*'()"),
  USER_INFO(";:&=+$,-_.!~*'()"),
  REGISTRY("$,;:@&=+-_.!~*'()"),
  HOST_NAME("-."),
  PATH(":@&=+$,;/-_.!~*'()"),
  RELATIVE_SEGMENT(";@&=+$,-_.!~*'()");

  private final String marks;

  RubyCharacters(String marks) {
    this.marks = marks;
  }

  /** Returns whether a component has no other characters and each percent sign two digits. */
  boolean match(String component) {
    for (int i = 0; i < component.length(); i++) {
      char c = component.charAt(i);
      if (c == '%') {
        if (i + 2 >= component.length()
            || !isHexadecimal(component.charAt(i + 1))
            || !isHexadecimal(component.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!isAlphanumeric(c) && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a character is a digit of ASCII. */
  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether a character is a letter of ASCII. */
  static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Returns whether a character is a hexadecimal digit of ASCII. */
  static boolean isHexadecimal(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  private static boolean isAlphanumeric(int c) {
    return isDigit(c) || isLetter(c);
  }
}

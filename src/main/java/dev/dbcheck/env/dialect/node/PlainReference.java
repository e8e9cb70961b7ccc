package dev.dbcheck.env.dialect.node;

import java.util.ArrayList;
import java.util.List;

/**
 * A reference as dotenv-expand 5 and c12 find it, {@code /.?\${?NAME?}?/}: its braces need not
 * match, and it need not have a name.
 *
 * @param isEscaped whether a backslash stands before it
 * @param text the whole of it, from its {@code $} on
 * @param name the variable's name
 */
record PlainReference(boolean isEscaped, String text, String name) {

  /** Which characters a name can have. */
  @FunctionalInterface
  interface NameCharacters {
    boolean include(char character);
  }

  /** Returns the references of a text in their order. */
  static List<PlainReference> in(String text, NameCharacters names) {
    List<PlainReference> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean prefixed =
          text.startsWith("$", at + 1) && !EcmaScript.isLineTerminator(text.charAt(at));
      int dollar = prefixed ? at + 1 : at;
      if (text.charAt(dollar) != '$') {
        at++;
        continue;
      }
      boolean escaped = prefixed && text.charAt(at) == '\\';
      int name = text.startsWith("{", dollar + 1) ? dollar + 2 : dollar + 1;
      int nameEnd = name;
      while (nameEnd < text.length() && names.include(text.charAt(nameEnd))) {
        nameEnd++;
      }
      at = text.startsWith("}", nameEnd) ? nameEnd + 1 : nameEnd;
      found.add(
          new PlainReference(escaped, text.substring(dollar, at), text.substring(name, nameEnd)));
    }
    return found;
  }
}

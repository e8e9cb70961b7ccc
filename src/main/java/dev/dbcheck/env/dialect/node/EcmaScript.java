package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** What loaders written in JavaScript get from their language (ECMA-262). */
public final class EcmaScript {
  private static final long LAST_ARRAY_INDEX = 4_294_967_294L;

  private EcmaScript() {}

  /** Returns whether {@code \s} matches a character, which it also does for a byte-order mark. */
  public static boolean isWhiteSpace(char character) {
    return switch (character) {
      case '\t', '\n', 0x0B, '\f', '\r', ' ', 0xA0, 0x1680, 0x202F, 0x205F, 0x3000, 0xFEFF -> true;
      default -> isLineTerminator(character) || (character >= 0x2000 && character <= 0x200A);
    };
  }

  /** Returns whether {@code .} does not match a character and {@code ^} matches after it. */
  public static boolean isLineTerminator(char character) {
    return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
  }

  /** Returns whether {@code \w} matches a character. */
  public static boolean isWord(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_';
  }

  /** Returns the index of the first character from {@code index} on that is no white space. */
  public static int skipWhiteSpace(CharSequence text, int index) {
    int at = index;
    while (at < text.length() && isWhiteSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns what {@code trim()} leaves of a text. */
  public static String trim(String text) {
    int start = skipWhiteSpace(text, 0);
    int end = text.length();
    while (end > start && isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /**
   * Returns what {@code text.replace(searched, replacement)} does: it replaces the first
   * occurrence, and {@code $$}, {@code $&}, {@code $`} and {@code $'} in the replacement have a
   * meaning.
   */
  public static String replaceFirst(String text, String searched, String replacement) {
    int at = text.indexOf(searched);
    if (at < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + replacement.length());
    result.append(text, 0, at);
    int after = at + searched.length();
    for (int i = 0; i < replacement.length(); i++) {
      char character = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
      if (character != '$' || "$&`'".indexOf(next) < 0) {
        result.append(character);
        continue;
      }
      switch (next) {
        case '$' -> result.append('$');
        case '&' -> result.append(searched);
        case '`' -> result.append(text, 0, at);
        default -> result.append(text, after, text.length());
      }
      i++;
    }
    return result.append(text, after, text.length()).toString();
  }

  /**
   * Returns variables in the order in which an object lists its properties: those whose name is an
   * array index first, by number, then the others as they were added.
   */
  public static SequencedMap<String, Value> inPropertyOrder(Map<String, Value> variables) {
    TreeMap<Long, String> indexes = new TreeMap<>();
    for (String name : variables.keySet()) {
      if (isArrayIndex(name)) {
        indexes.put(Long.parseLong(name), name);
      }
    }
    SequencedMap<String, Value> ordered = new LinkedHashMap<>();
    indexes.values().forEach(name -> ordered.put(name, variables.get(name)));
    variables.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static boolean isArrayIndex(String name) {
    return !name.isEmpty()
        && name.length() <= 10
        && name.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && (name.length() == 1 || name.charAt(0) != '0')
        && Long.parseLong(name) <= LAST_ARRAY_INDEX;
  }
}

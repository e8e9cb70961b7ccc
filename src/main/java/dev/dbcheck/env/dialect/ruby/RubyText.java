package dev.dbcheck.env.dialect.ruby;

import java.util.ArrayList;
import java.util.List;

/** What Ruby's strings and regular expressions count as what. */
final class RubyText {
  private RubyText() {}

  /** Returns whether {@code \s} matches it: ASCII only. */
  static boolean isSpace(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }

  /** Returns whether {@code \w} matches it: ASCII only. */
  static boolean isWord(char character) {
    return character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z'
        || character >= '0' && character <= '9'
        || character == '_';
  }

  /** Returns the text as {@code String#strip} does, which takes NUL for space too. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isStripped(text.charAt(start))) {
      start++;
    }
    while (end > start && isStripped(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isStripped(char character) {
    return character == '\0' || isSpace(character);
  }

  /** Returns whether a text begins and ends with a quotation mark, which are two characters. */
  static boolean isQuoted(String text, char quote) {
    return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
  }

  /** Returns the words of a text as {@code String#split} finds them. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}

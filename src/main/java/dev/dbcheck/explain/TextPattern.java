package dev.dbcheck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an error message: {@code *} stands for a word, {@code …} for any text, {@code $} at the
 * end of a part for the end of a word. Upper and lower case are the same.
 */
final class TextPattern {
  /** Bounded, so that a text is searched in time linear in its length. */
  private static final String WORD = "[^\\s\"'`]{1,120}?";

  private static final String WORD_ENDS = "(?=[\\s\"'`,;)]|\\z)";

  private final String text;
  private final List<Pattern> parts;

  private TextPattern(String text, List<Pattern> parts) {
    this.text = text;
    this.parts = List.copyOf(parts);
  }

  static TextPattern of(String text) {
    Objects.requireNonNull(text, "text is null");
    List<Pattern> parts = new ArrayList<>();
    for (String part : text.split("…")) {
      String stripped = part.strip();
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < stripped.length(); i++) {
        char c = stripped.charAt(i);
        boolean ends = c == '$' && i == stripped.length() - 1;
        regex.append(c == '*' ? WORD : ends ? WORD_ENDS : c == ' ' ? "\\s" : Pattern.quote("" + c));
      }
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      parts.add(Pattern.compile(regex.toString(), flags));
    }
    return new TextPattern(text, parts);
  }

  /** Returns whether the parts stand in the text, in their order. */
  boolean isIn(CharSequence searched) {
    int from = 0;
    for (Pattern part : parts) {
      Matcher matcher = part.matcher(searched);
      if (!matcher.find(from)) {
        return false;
      }
      from = matcher.end();
    }
    return true;
  }

  /** Returns the pattern for a reader. */
  String shown() {
    return text.endsWith("$") ? text.substring(0, text.length() - 1) : text.replace("*", "…");
  }
}

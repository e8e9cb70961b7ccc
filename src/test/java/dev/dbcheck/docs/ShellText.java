package dev.dbcheck.docs;

import java.util.ArrayList;
import java.util.List;

/** The commands in a piece of shell, as far as documentation uses one. */
final class ShellText {
  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int next;

  private ShellText(String text) {
    this.text = text;
  }

  /** Returns the words of each command; what a redirection names counts as none of them. */
  static List<List<String>> commands(String text) {
    ShellText shell = new ShellText(text);
    shell.read();
    return shell.commands;
  }

  private void read() {
    while (next < text.length()) {
      char character = text.charAt(next++);
      switch (character) {
        case '\'' -> quoted('\'');
        case '"' -> quoted('"');
        case '\\' -> escaped();
        case ' ', '\t' -> endWord();
        case '\n', '|', '&', ';', '(', ')' -> endCommand();
        case '>', '<' -> redirection();
        case '#' -> comment();
        default -> append(character);
      }
    }
    endCommand();
  }

  private void quoted(char quote) {
    inWord = true;
    while (next < text.length() && text.charAt(next) != quote) {
      word.append(text.charAt(next++));
    }
    next++;
  }

  private void escaped() {
    char character = next < text.length() ? text.charAt(next++) : '\n';
    if (character != '\n') {
      append(character);
    }
  }

  private void redirection() {
    boolean descriptor = inWord && word.toString().matches("\\d");
    if (descriptor) {
      word = new StringBuilder();
      inWord = false;
    }
    endWord();
    while (next < text.length() && " >&".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    while (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      next++;
    }
  }

  private void comment() {
    if (inWord) {
      append('#');
      return;
    }
    while (next < text.length() && text.charAt(next) != '\n') {
      next++;
    }
  }

  private void append(char character) {
    inWord = true;
    word.append(character);
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word = new StringBuilder();
      inWord = false;
    }
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}

package dev.dbcheck.env.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command as a shell does: into simple commands, and those into words without their
 * quotes. Nothing is expanded, and the words of {@code $(…)} are words like others.
 */
final class CommandLine {
  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private CommandLine(String text) {
    this.text = text;
  }

  /** Returns the simple commands of a command line, each as its words. */
  static List<List<String>> split(String text) {
    CommandLine line = new CommandLine(text);
    line.read();
    return line.commands;
  }

  private void read() {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (quote != 0) {
        if (next == quote) {
          quote = 0;
        } else {
          word.append(next);
        }
      } else if (next == '\'' || next == '"') {
        quote = next;
        inWord = true;
      } else if (next == '\\' && i + 1 < text.length()) {
        word.append(text.charAt(++i));
        inWord = true;
      } else if ("&|;()\n".indexOf(next) >= 0) {
        endCommand();
      } else if (Character.isWhitespace(next)) {
        endWord();
      } else {
        word.append(next);
        inWord = true;
      }
    }
    endCommand();
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
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

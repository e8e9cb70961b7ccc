package dev.dbcheck.env.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of a program that declares none of them, as minimist 1.2 reads them ({@code index.js}):
 * they may stand anywhere before {@code --}, and each takes the word behind it unless that begins
 * with a hyphen.
 */
final class LooseOptions {
  private final Map<String, List<String>> values = new HashMap<>();
  private int command = -1;

  private LooseOptions() {}

  /** Reads the words behind a program's name. */
  static LooseOptions of(List<String> arguments) {
    LooseOptions options = new LooseOptions();
    int end = arguments.indexOf("--");
    options.read(end < 0 ? arguments : arguments.subList(0, end));
    options.command = end < 0 ? options.command : end + 1;
    return options;
  }

  private void read(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isLong = word.startsWith("--");
      int equals = word.indexOf('=');
      if (isLong && equals > 2) {
        add(word.substring(2, equals), word.substring(equals + 1));
      } else if (word.startsWith("--no-")) {
        add(word.substring("--no-".length()), "false");
      } else if (word.startsWith("-") && word.length() > 1) {
        String last = isLong ? word.substring(2) : letters(word.substring(1));
        boolean takesNext = !last.isEmpty() && i + 1 < words.size() && !isOption(words.get(i + 1));
        if (takesNext) {
          add(last, words.get(++i));
        } else if (!last.isEmpty()) {
          add(last, "");
        }
      } else if (command < 0) {
        command = i;
      }
    }
  }

  private static boolean isOption(String word) {
    return word.startsWith("-") && word.length() > 1;
  }

  /** Returns the letter that may take the next word; empty if one before has taken the rest. */
  private String letters(String letters) {
    for (int i = 0; i + 1 < letters.length(); i++) {
      char next = letters.charAt(i + 1);
      boolean takesRest = !Character.isLetterOrDigit(next) && next != '_';
      if (takesRest) {
        int from = next == '=' ? i + 2 : i + 1;
        add(letters.substring(i, i + 1), letters.substring(from));
        return "";
      }
      add(letters.substring(i, i + 1), "");
    }
    return letters.substring(letters.length() - 1);
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** Returns the values of an option, empty for one without; none if it is not there. */
  List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Returns the index of the first word of the command, or -1. */
  int command() {
    return command;
  }
}

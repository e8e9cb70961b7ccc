package dev.dbcheck.env.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words of one command, taken from the left. */
final class CommandWords {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "dash");
  private static final Set<String> RUNNERS = Set.of("concurrently", "run-p", "run-s");

  private final List<String> words;
  private int at;

  CommandWords(List<String> words) {
    this.words = words;
    skipAssignments();
  }

  boolean isLeft() {
    return at < words.size();
  }

  /** Returns the program's name without its folder; empty if no word is left. */
  String program() {
    String word = isLeft() ? words.get(at) : "";
    return word.substring(word.lastIndexOf('/') + 1);
  }

  /** Returns a word after the program; empty if there is none. */
  String word(int index) {
    return at + index < words.size() ? words.get(at + index) : "";
  }

  /** Returns the words after the program. */
  List<String> arguments() {
    return isLeft() ? words.subList(at + 1, words.size()) : List.of();
  }

  /** Returns the value of the last assignment of a variable before the command. */
  Optional<String> assigned(String name) {
    return words.subList(0, at).stream()
        .filter(word -> word.startsWith(name + "="))
        .map(word -> word.substring(name.length() + 1))
        .reduce((_, last) -> last);
  }

  /** Goes on to the command behind the given number of words and behind its assignments. */
  void skip(int count) {
    at = Math.min(words.size(), at + count);
    skipAssignments();
  }

  /**
   * Goes on to the first word that is no option, or to the one behind {@code --}.
   *
   * @param withValue the options that take the word after them
   */
  void skipOptions(Set<String> withValue) {
    while (isLeft() && word(0).startsWith("-")) {
      boolean ends = word(0).equals("--");
      skip(withValue.contains(word(0)) ? 2 : 1);
      if (ends) {
        return;
      }
    }
  }

  private void skipAssignments() {
    while (isLeft() && isAssignment(words.get(at))) {
      at++;
    }
  }

  private static boolean isAssignment(String word) {
    int equals = word.indexOf('=');
    return equals > 0
        && word.substring(0, equals)
            .chars()
            .allMatch(character -> character == '_' || Character.isLetterOrDigit(character));
  }

  /** Returns the values of an option that can be given more than once. */
  List<String> values(String... names) {
    Set<String> wanted = Set.of(names);
    List<String> values = new ArrayList<>();
    List<String> arguments = arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String word = arguments.get(i);
      int equals = word.indexOf('=');
      if (word.equals("--")) {
        break;
      } else if (wanted.contains(word) && i + 1 < arguments.size()) {
        values.add(arguments.get(++i));
      } else if (equals > 0 && wanted.contains(word.substring(0, equals))) {
        values.add(word.substring(equals + 1));
      }
    }
    return values;
  }

  /** Returns the values of an option that takes all words up to the next option. */
  List<String> lists(String... names) {
    Set<String> wanted = Set.of(names);
    List<String> values = new ArrayList<>();
    boolean isInList = false;
    for (String word : arguments()) {
      int equals = word.indexOf('=');
      boolean isOption = word.startsWith("-");
      if (word.equals("--")) {
        break;
      } else if (isOption && equals > 0 && wanted.contains(word.substring(0, equals))) {
        values.add(word.substring(equals + 1));
      } else if (!isOption && isInList) {
        values.add(word);
      }
      isInList = isOption ? wanted.contains(word) : isInList;
    }
    return values;
  }

  boolean has(String... options) {
    return arguments().stream()
        .takeWhile(word -> !word.equals("--"))
        .anyMatch(Set.of(options)::contains);
  }

  /** Returns the command lines that the command runs itself. */
  List<String> inner() {
    if (SHELLS.contains(program()) && word(1).endsWith("c")) {
      return List.of(word(2));
    }
    return RUNNERS.contains(program())
        ? arguments().stream().filter(word -> word.indexOf(' ') > 0).toList()
        : List.of();
  }
}

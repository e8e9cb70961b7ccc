package dev.dbcheck.cli;

import java.util.List;

/**
 * What the help says of a command.
 *
 * @param name the word that calls it
 * @param description one sentence
 * @param examples command lines, indented
 */
record Usage(String name, String description, List<String> examples) {
  Usage {
    examples = List.copyOf(examples);
  }

  static Usage of(String name, String description, String... examples) {
    return new Usage(name, description, List.of(examples));
  }
}

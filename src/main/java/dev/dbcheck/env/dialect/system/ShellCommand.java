package dev.dbcheck.env.dialect.system;

import java.util.List;

/**
 * A simple command: assignments, then words; or commands in parentheses, which assign nothing here.
 *
 * @param assignments what stands before the first word that is none
 * @param words the command's name and arguments
 * @param isSubshell whether it is commands in parentheses
 * @param redirects the files that would be opened
 * @param line the line in which it begins, from 1
 */
record ShellCommand(
    List<ShellWord.Assigning> assignments,
    List<ShellWord> words,
    boolean isSubshell,
    List<Redirect> redirects,
    int line) {
  ShellCommand {
    redirects = List.copyOf(redirects);
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
  }

  /** Returns a command that does nothing. */
  static ShellCommand nothing(int line) {
    return new ShellCommand(List.of(), List.of(), false, List.of(), line);
  }

  /**
   * A file that would be opened, or a descriptor that would be copied.
   *
   * @param operator {@code >}, {@code 2>&} …, without the number
   * @param target what stands after it
   */
  record Redirect(String operator, ShellWord target) {}

  /**
   * Commands with {@code |} between them.
   *
   * @param commands the commands
   * @param negated whether {@code !} stands before them
   */
  record Pipeline(List<ShellCommand> commands, boolean negated) {
    Pipeline {
      commands = List.copyOf(commands);
    }
  }

  /**
   * Pipelines with {@code &&} and {@code ||} between them.
   *
   * @param first the first one
   * @param others those after it
   * @param inBackground whether {@code &} ends it
   */
  record AndOr(Pipeline first, List<Next> others, boolean inBackground) {
    AndOr {
      others = List.copyOf(others);
    }
  }

  /**
   * A pipeline that is run or not.
   *
   * @param afterSuccess whether {@code &&} stands before it
   * @param pipeline the pipeline
   */
  record Next(boolean afterSuccess, Pipeline pipeline) {}
}

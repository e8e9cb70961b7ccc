package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.system.ShellWord.Parameter;
import dev.dbcheck.env.dialect.system.ShellWord.Text;
import java.util.List;
import java.util.Optional;

/** Splits words into fields as a shell does, as far as that can be known without its files. */
final class ShellFields {
  private final Shell shell;
  private final ShellVariables variables;
  private final ShellExpander expander;

  ShellFields(Shell shell, ShellVariables variables, ShellExpander expander) {
    this.shell = shell;
    this.variables = variables;
    this.expander = expander;
  }

  /**
   * Returns the words that a word becomes.
   *
   * @throws ShellException if that cannot be known
   */
  List<String> of(ShellWord word) throws ShellException {
    Optional<String> text = expander.text(word).text();
    if (text.isEmpty()) {
      throw ShellException.allUnknown(word.line());
    }
    boolean open =
        word.pieces().stream().anyMatch(piece -> piece instanceof Parameter p && !p.isQuoted());
    boolean onlyOpen =
        word.pieces().stream().allMatch(piece -> piece instanceof Parameter p && !p.isQuoted());
    if (onlyOpen && text.get().isBlank()) {
      return List.of();
    }
    if (!open || text.get().chars().noneMatch(c -> " \t\n*?[".indexOf(c) >= 0)) {
      return List.of(text.get());
    }
    boolean globs = text.get().chars().anyMatch(c -> "*?[".indexOf(c) >= 0);
    if (word.pieces().size() > 1 || globs || variables.get("IFS").isPresent()) {
      throw ShellException.allUnknown(word.line());
    }
    return List.of(text.get().strip().split("[ \t\n]+"));
  }

  /** Returns whether bash makes several words of it: {@code {a,b}}. */
  boolean hasBraces(ShellWord word) {
    return shell == Shell.BASH
        && word.pieces().stream()
            .anyMatch(piece ->
                piece instanceof Text text && !text.isQuoted() && text.text().contains("{"));
  }
}

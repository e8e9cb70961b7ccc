package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code export}, {@code readonly} and bash's {@code declare}. */
final class ShellDeclaration {
  private final Shell shell;
  private final ShellVariables variables;
  private final ShellExpander expander;
  private final ShellFields fields;
  private final ShellBuiltins builtins;
  private final EnvFile file;

  private boolean exports;
  private boolean keeps;
  private boolean protects;

  ShellDeclaration(
      Shell shell,
      ShellVariables variables,
      ShellExpander expander,
      ShellFields fields,
      ShellBuiltins builtins,
      EnvFile file) {
    this.shell = shell;
    this.variables = variables;
    this.expander = expander;
    this.fields = fields;
    this.builtins = builtins;
    this.file = file;
  }

  /**
   * Runs the command.
   *
   * @param words its name and arguments
   * @param prefixes the assignments before its name
   */
  void run(String name, List<ShellWord> words, List<ShellBuiltins.Prefix> prefixes)
      throws ShellException {
    exports = name.equals("export");
    protects = name.equals("readonly");
    boolean options = true;
    expander.status(OptionalInt.of(0));
    for (ShellWord word : words.subList(1, words.size())) {
      Optional<ShellWord.Assigning> assigning = word.assignment(shell);
      if (assigning.isPresent()) {
        assign(assigning.get(), word);
        options = false;
        continue;
      }
      for (String field : fields.of(word)) {
        if (options && field.startsWith("-") && field.length() > 1) {
          if (!option(name, field, word)) {
            return;
          }
          options = !field.equals("--");
        } else {
          options = false;
          declare(field, word, prefixes);
        }
      }
    }
  }

  private void assign(ShellWord.Assigning assigning, ShellWord word) throws ShellException {
    Value value = builtins.appended(assigning, expander.assigned(assigning.value()));
    Origin place = file.line(word.line());
    boolean severalWords = fields.hasBraces(assigning.value());
    if (assigning.isElement()) {
      variables.assignElement(file, assigning.name(), place);
      return;
    }
    assign(assigning.name(), severalWords ? Value.undetermined(place, place) : value);
  }

  private void assign(String name, Value value) throws ShellException {
    variables.assign(file, name, value);
    declared(name, value.origin().line().orElse(1));
  }

  private void declared(String name, int line) throws ShellException {
    if (exports) {
      variables.export(name);
    }
    if (keeps) {
      variables.keep(name);
    }
    if (protects) {
      variables.protect(name, line);
    }
  }

  /** Takes an option, and returns whether the arguments after it count. */
  private boolean option(String name, String option, ShellWord word) throws ShellException {
    boolean printsOnly = shell == Shell.DASH && option.equals("-p");
    if (option.equals("--") || option.equals("-p") && !printsOnly) {
      return true;
    }
    if (printsOnly) {
      return false;
    }
    if (shell == Shell.DASH) {
      builtins.refuse(word);
      return false;
    }
    if (name.equals("export") && option.equals("-n")) {
      keeps = true;
      exports = false;
      return true;
    }
    boolean declares = name.equals("declare") || name.equals("typeset");
    if (declares && option.equals("-x")) {
      exports = true;
      return true;
    }
    if (declares || name.equals("readonly") || option.contains("n")) {
      throw ShellException.allUnknown(word.line());
    }
    expander.status(OptionalInt.of(option.equals("-f") ? 1 : 2));
    return false;
  }

  private void declare(String field, ShellWord word, List<ShellBuiltins.Prefix> prefixes)
      throws ShellException {
    int sign = field.indexOf('=');
    boolean appends = shell == Shell.BASH && sign > 0 && field.charAt(sign - 1) == '+';
    String name = sign < 0 ? field : field.substring(0, appends ? sign - 1 : sign);
    int end = ShellNames.end(name, 0);
    if (shell == Shell.BASH && end > 0 && name.startsWith("[", end)) {
      variables.assignElement(file, name.substring(0, end), file.line(word.line()));
    } else if (!ShellNames.isName(name)) {
      expander.status(OptionalInt.of(1));
      builtins.refuse(word);
    } else if (sign < 0) {
      for (ShellBuiltins.Prefix prefix : prefixes) {
        if (shell == Shell.BASH && prefix.name().equals(name)) {
          variables.assign(file, name, prefix.value());
        }
      }
      declared(name, word.line());
    } else if (appends) {
      throw ShellException.allUnknown(word.line());
    } else {
      assign(name, Value.of(field.substring(sign + 1), file.line(word.line())));
    }
  }
}

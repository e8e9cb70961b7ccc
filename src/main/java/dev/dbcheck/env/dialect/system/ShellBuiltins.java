package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The commands that are part of a shell, as far as they matter to its variables. */
final class ShellBuiltins {
  private static final Set<String> HARMLESS =
      Set.of(("cd echo hash jobs kill pwd test [ times type ulimit umask wait").split(" "));

  private static final Set<String> HARMLESS_IN_BASH =
      Set.of(
          ("alias bg caller compgen complete compopt dirs disown fg help history local "
                  + "logout popd pushd shift suspend unalias")
              .split(" "));

  /** Those that can assign any variable, or end the shell. */
  private static final Set<String> POWERFUL =
      Set.of(
          (". alias command eval exec exit getopts local printf read shift trap unalias")
              .split(" "));

  private static final Set<String> POWERFUL_IN_BASH =
      Set.of(("bind builtin enable fc let mapfile readarray shopt source").split(" "));

  /** Those after which dash keeps the assignments before their name. */
  private static final Set<String> SPECIAL =
      Set.of(
          (". : break continue eval exec exit export readonly return set shift times trap "
                  + "unset")
              .split(" "));

  private static final Set<String> FOLLOWED =
      Set.of((": true false break continue export readonly return set unset").split(" "));

  private static final Set<String> DECLARING = Set.of("declare", "typeset");

  /** Words that make it impossible to tell what a text of commands assigns. */
  private static final Set<String> OPAQUE = Set.of("eval", "exec", "exit", "return", "source");

  private final Shell shell;
  private final ShellVariables variables;
  private final ShellExpander expander;
  private final ShellFields fields;
  private final EnvFile file;

  ShellBuiltins(Shell shell, ShellVariables variables, ShellExpander expander, EnvFile file) {
    this.shell = shell;
    this.variables = variables;
    this.expander = expander;
    this.fields = new ShellFields(shell, variables, expander);
    this.file = file;
  }

  /** Returns whether nobody can tell what commands assign by the names in them. */
  static boolean mayDoAnything(String commands) {
    for (String line : (Iterable<String>) commands.lines()::iterator) {
      boolean sources = (" " + line + " ").contains(" . ");
      List<String> names = ShellNames.in(line);
      boolean declares =
          names.stream()
              .anyMatch(name ->
                  POWERFUL.contains(name)
                      || POWERFUL_IN_BASH.contains(name)
                      || DECLARING.contains(name)
                      || name.equals("export")
                      || name.equals("readonly")
                      || name.equals("unset"));
      boolean dynamic = declares && (line.indexOf('$') >= 0 || line.indexOf('`') >= 0);
      if (sources || dynamic || names.stream().anyMatch(OPAQUE::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Returns a command's name, or nothing if its words expand to nothing. */
  Optional<String> name(ShellCommand command) throws ShellException {
    for (ShellWord word : command.words()) {
      Optional<String> plain = word.plain();
      if (plain.isPresent()) {
        return plain;
      }
      List<String> split = fields.of(word);
      if (!split.isEmpty()) {
        return Optional.of(split.getFirst());
      }
    }
    return Optional.empty();
  }

  boolean isKnown(String name) {
    boolean inBash =
        HARMLESS_IN_BASH.contains(name)
            || POWERFUL_IN_BASH.contains(name)
            || DECLARING.contains(name);
    return HARMLESS.contains(name)
        || FOLLOWED.contains(name)
        || POWERFUL.contains(name)
        || shell == Shell.BASH && (inBash || isInheritedFunction(name));
  }

  private boolean isInheritedFunction(String name) {
    return variables.get("BASH_FUNC_" + name + "%%").isPresent();
  }

  /** Runs a command that is part of the shell, and returns whether the file is read on. */
  boolean run(String name, ShellCommand command) throws ShellException {
    Optional<Origin> before = variables.doubt();
    expander.redirects(command);
    if (!command.redirects().isEmpty() && shell == Shell.DASH && SPECIAL.contains(name)) {
      // A special command whose file cannot be opened ends dash.
      throw ShellException.allUnknown(command.line());
    }
    if (!command.redirects().isEmpty()) {
      variables.doubt(before.or(() -> Optional.of(file.line(command.line()))));
    }
    List<Prefix> prefixes = prefixes(command, shell == Shell.DASH && SPECIAL.contains(name));
    boolean goesOn = true;
    expander.status(OptionalInt.empty());
    switch (name) {
      case ":", "true", "break", "continue" -> expandArguments(command, 0);
      case "false" -> expandArguments(command, 1);
      case "export", "readonly", "declare", "typeset" ->
          new ShellDeclaration(shell, variables, expander, fields, this, file)
              .run(name, command.words(), prefixes);
      case "unset" -> unset(command);
      case "set" -> set(command);
      case "return" -> {
        returns(command);
        goesOn = false;
      }
      default -> other(name, command);
    }
    if (!command.redirects().isEmpty()) {
      variables.doubt(before);
      expander.status(OptionalInt.empty());
    }
    return goesOn;
  }

  /** Dash exits if the status is no number. */
  private void returns(ShellCommand command) throws ShellException {
    if (command.words().size() > 1 && shell == Shell.DASH) {
      ShellWord status = command.words().get(1);
      for (String field : fields.of(status)) {
        if (!field.chars().allMatch(c -> c >= '0' && c <= '9')) {
          refuse(status);
        }
      }
    }
  }

  private void expandArguments(ShellCommand command, int status) throws ShellException {
    for (ShellWord word : command.words()) {
      expander.text(word);
    }
    expander.status(OptionalInt.of(status));
  }

  private void other(String name, ShellCommand command) throws ShellException {
    boolean harmless =
        HARMLESS.contains(name) || shell == Shell.BASH && HARMLESS_IN_BASH.contains(name);
    boolean prints =
        name.equals("printf")
            && command.words().stream().skip(1).findFirst().flatMap(ShellWord::plain).stream()
                .noneMatch(option -> option.startsWith("-v"));
    if (!harmless && !prints || isInheritedFunction(name)) {
      throw ShellException.allUnknown(command.line());
    }
    for (ShellWord word : command.words()) {
      expander.text(word);
    }
  }

  /** Expands all words of a command that is not run, for what their expansion assigns. */
  void expandAll(ShellCommand command) throws ShellException {
    for (ShellWord word : command.words()) {
      expander.text(word);
    }
    prefixes(command, false);
  }

  /**
   * An assignment before a command's name.
   *
   * @param name the variable
   * @param value the value
   */
  record Prefix(String name, Value value) {}

  private List<Prefix> prefixes(ShellCommand command, boolean stay) throws ShellException {
    List<Prefix> prefixes = new ArrayList<>();
    for (ShellWord.Assigning assigning : command.assignments()) {
      Value value = appended(assigning, expander.assigned(assigning.value()));
      prefixes.add(new Prefix(assigning.name(), value));
      if (shell == Shell.DASH && variables.isProtected(assigning.name())) {
        refuse(assigning.value());
      }
      if (stay) {
        variables.assign(file, assigning.name(), value);
      }
    }
    return prefixes;
  }

  /** Returns what is assigned, which bash's {@code +=} adds to what was there. */
  Value appended(ShellWord.Assigning assigning, Expansion value) {
    Optional<Value> old = variables.get(assigning.name());
    if (!assigning.appends() || old.isEmpty()) {
      return value.value();
    }
    return new Expansion(value.origin()).reference(assigning.name(), old).append(value).value();
  }

  private void unset(ShellCommand command) throws ShellException {
    boolean options = true;
    for (ShellWord word : command.words().subList(1, command.words().size())) {
      for (String field : fields.of(word)) {
        if (options && field.equals("-f")) {
          return;
        }
        if (options && field.startsWith("-")) {
          if (!field.equals("-v") && !field.equals("--")) {
            refuse(word);
            return;
          }
        } else {
          options = false;
          unset(field, word);
        }
      }
    }
    expander.status(OptionalInt.of(0));
  }

  private void unset(String field, ShellWord word) throws ShellException {
    // Dash does not mind a value after the name.
    int end = shell == Shell.DASH ? field.indexOf('=') : -1;
    String name = end < 0 ? field : field.substring(0, end);
    if (!ShellNames.isName(name) || variables.isProtected(name)) {
      refuse(word);
    } else {
      variables.unset(file, name);
    }
  }

  /** A special command that fails ends dash; bash goes on with the next one. */
  void refuse(ShellWord word) throws ShellException {
    if (shell == Shell.DASH) {
      if (variables.doubt().isPresent()) {
        throw ShellException.allUnknown(word.line());
      }
      throw new ShellException(ShellException.End.SHELL, Flaw.Kind.INVALID_NAME, word.line());
    }
  }

  private void set(ShellCommand command) throws ShellException {
    List<String> arguments = new ArrayList<>();
    for (ShellWord word : command.words().subList(1, command.words().size())) {
      arguments.addAll(fields.of(word));
    }
    boolean on = arguments.equals(List.of("-a")) || arguments.equals(List.of("-o", "allexport"));
    boolean off = arguments.equals(List.of("+a")) || arguments.equals(List.of("+o", "allexport"));
    if (!on && !off || variables.doubt().isPresent()) {
      throw ShellException.allUnknown(command.line());
    }
    variables.exportAll(on);
    expander.status(OptionalInt.of(0));
  }
}

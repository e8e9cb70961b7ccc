package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of a shell while it reads a file. */
final class ShellVariables {
  private final Shell shell;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> inherited;
  private final Set<String> exported;
  private final Set<String> readOnly = new HashSet<>();
  private final Set<String> arrays = new HashSet<>();
  private boolean exportsAll = true;

  /** What makes it doubtful whether the next assignment takes place at all. */
  private Optional<Origin> doubt = Optional.empty();

  ShellVariables(Shell shell, Environment environment) {
    this.shell = shell;
    this.inherited = environment.variables().keySet();
    this.exported = new HashSet<>(inherited);
    environment
        .variables()
        .forEach((name, text) -> values.put(name, Value.of(text, Origin.environment())));
  }

  /** Returns a variable's value; nothing if it is not set. */
  Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns whether only the running shell knows a variable's value. */
  boolean isSetByShell(String name) {
    boolean assigned = get(name).filter(v -> v.origin().kind() == Origin.Kind.FILE).isPresent();
    return ShellNames.isSetByShell(name, shell, assigned, inherited.contains(name));
  }

  /**
   * Assigns a variable.
   *
   * @throws ShellException if it may not be assigned
   */
  void assign(EnvFile file, String name, Value value) throws ShellException {
    if (isProtected(name) && doubt.isPresent()) {
      throw ShellException.allUnknown(value.origin().line().orElse(1));
    }
    if (isProtected(name)) {
      ShellException.End end =
          shell == Shell.BASH ? ShellException.End.LINE : ShellException.End.SHELL;
      throw new ShellException(end, Flaw.Kind.READ_ONLY, value.origin().line().orElse(1));
    }
    if (!file.hides(name)) {
      values.put(name, doubt.map(why -> Value.undetermined(value.origin(), why)).orElse(value));
      if (exportsAll) {
        exported.add(name);
      }
    }
  }

  /** Assigns an element of an array, and arrays are never exported. */
  void assignElement(EnvFile file, String name, Origin place) {
    if (!file.hides(name)) {
      values.put(name, Value.undetermined(place, place));
      arrays.add(name);
    }
  }

  /** Notes that a variable may have been assigned, or not, by what cannot be known. */
  void obscure(EnvFile file, String name, Origin why) {
    if (!file.hides(name)) {
      values.put(name, Value.undetermined(why, why));
      exported.add(name);
    }
  }

  void export(String name) {
    exported.add(name);
  }

  void keep(String name) {
    exported.remove(name);
  }

  /** Makes a variable read-only; fails where it is doubtful whether it comes to that. */
  void protect(String name, int line) throws ShellException {
    if (doubt.isPresent()) {
      throw ShellException.allUnknown(line);
    }
    readOnly.add(name);
  }

  boolean isProtected(String name) {
    return readOnly.contains(name) || ShellNames.isReadOnly(name, shell);
  }

  void unset(EnvFile file, String name) {
    if (doubt.isPresent()) {
      obscure(file, name, doubt.get());
    } else {
      values.remove(name);
      exported.remove(name);
      arrays.remove(name);
    }
  }

  void exportAll(boolean on) {
    exportsAll = on;
  }

  Optional<Origin> doubt() {
    return doubt;
  }

  void doubt(Optional<Origin> why) {
    doubt = why;
  }

  /** Returns what a program that the shell starts finds in its environment. */
  Map<String, Value> exported() {
    Map<String, Value> result = new HashMap<>(values);
    result.keySet().retainAll(exported);
    result.keySet().removeAll(arrays);
    return result;
  }
}

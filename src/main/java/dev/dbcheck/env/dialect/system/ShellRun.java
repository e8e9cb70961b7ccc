package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Loaded.Rejected;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.system.ShellCommand.AndOr;
import dev.dbcheck.env.dialect.system.ShellCommand.Next;
import dev.dbcheck.env.dialect.system.ShellCommand.Pipeline;
import dev.dbcheck.env.dialect.system.ShellException.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One file as a shell reads it: assignments are followed, commands are not run. */
final class ShellRun {
  private final Shell shell;
  private final EnvFile file;
  private final String text;
  private final ShellVariables variables;
  private final ShellExpander expander;
  private final ShellBuiltins builtins;
  private final List<Rejected> skipped = new ArrayList<>();

  /** What makes it doubtful whether the file is read any further. */
  private Optional<Origin> doubt = Optional.empty();

  ShellRun(Shell shell, EnvFile file, String text, ShellVariables variables) {
    this.shell = shell;
    this.file = file;
    this.text = text;
    this.variables = variables;
    this.expander = new ShellExpander(shell, variables, file);
    this.builtins = new ShellBuiltins(shell, variables, expander, file);
  }

  List<Rejected> skipped() {
    return skipped;
  }

  /**
   * Reads the file to its end, or to where the shell stops.
   *
   * @throws ShellException if the shell exits, or nothing at all is known any more
   */
  void read() throws ShellException {
    ShellParser parser = new ShellParser(text, shell);
    try {
      for (boolean goesOn = true; goesOn; ) {
        int start = parser.cursor().offset();
        goesOn = readLine(parser, start);
      }
    } finally {
      variables.doubt(Optional.empty());
    }
  }

  private boolean readLine(ShellParser parser, int start) throws ShellException {
    Optional<List<AndOr>> commands;
    try {
      commands = parser.line();
    } catch (ShellException failure) {
      switch (failure.end()) {
        case REST_UNKNOWN -> obscure(text.substring(start), failure);
        case SHELL, ALL_UNKNOWN -> throw failure;
        case FILE, LINE -> {}
      }
      skip(failure.flaw());
      return false;
    }
    variables.doubt(doubt);
    try {
      for (AndOr command : commands.orElse(List.of())) {
        if (!run(command)) {
          return false;
        }
      }
    } catch (ShellException failure) {
      if (failure.end() != End.LINE) {
        throw failure;
      }
      skip(failure.flaw());
      expander.status(OptionalInt.of(1));
    }
    return commands.isPresent();
  }

  private void skip(Flaw flaw) {
    skipped.add(Rejected.in(file, flaw));
  }

  /** Whatever the rest of the file names may have been assigned by it. */
  private void obscure(String rest, ShellException failure) throws ShellException {
    if (ShellBuiltins.mayDoAnything(rest)) {
      throw ShellException.allUnknown(failure.flaw().line());
    }
    Origin place = file.line(failure.flaw().line());
    ShellNames.in(rest).forEach(name -> variables.obscure(file, name, place));
  }

  /** Runs what {@code &&} and {@code ||} join, and returns whether the file is read on. */
  private boolean run(AndOr command) throws ShellException {
    if (command.inBackground()) {
      expander.startedInBackground();
      expander.status(OptionalInt.of(0));
      return true;
    }
    boolean goesOn = run(command.first());
    int line = command.first().commands().getFirst().line();
    for (Next next : command.others()) {
      OptionalInt status = expander.status();
      if (!goesOn) {
        return false;
      }
      if (status.isEmpty()) {
        inDoubt(file.line(line), next.pipeline());
      } else if (next.afterSuccess() == (status.getAsInt() == 0)) {
        goesOn = run(next.pipeline());
      }
      line = next.pipeline().commands().getFirst().line();
    }
    return goesOn;
  }

  private void inDoubt(Origin why, Pipeline pipeline) throws ShellException {
    Optional<Origin> before = variables.doubt();
    variables.doubt(before.or(() -> Optional.of(why)));
    if (!run(pipeline)) {
      doubt = doubt.or(() -> Optional.of(why));
      before = before.or(() -> doubt);
    }
    variables.doubt(before);
    expander.status(OptionalInt.empty());
  }

  private boolean run(Pipeline pipeline) throws ShellException {
    boolean goesOn = true;
    if (pipeline.commands().size() > 1) {
      // Each command of a pipeline has a shell of its own.
      expander.status(OptionalInt.empty());
    } else {
      goesOn = run(pipeline.commands().getFirst());
    }
    if (pipeline.negated() && expander.status().isPresent()) {
      expander.status(OptionalInt.of(expander.status().getAsInt() == 0 ? 1 : 0));
    }
    return goesOn;
  }

  private boolean run(ShellCommand command) throws ShellException {
    if (command.isSubshell()) {
      expander.redirects(command);
      expander.status(OptionalInt.empty());
      return true;
    }
    if (command.words().isEmpty()) {
      assign(command);
      return true;
    }
    Optional<String> name = builtins.name(command);
    if (name.isEmpty()) {
      assign(command);
      return true;
    }
    if (builtins.isKnown(name.get())) {
      return builtins.run(name.get(), command);
    }
    builtins.expandAll(command);
    expander.redirects(command);
    skip(new Flaw(Flaw.Kind.COMMAND, command.line()));
    expander.status(OptionalInt.empty());
    return true;
  }

  /** Dash assigns nothing if a file cannot be opened; bash does. */
  private void assign(ShellCommand command) throws ShellException {
    Optional<Origin> before = variables.doubt();
    boolean doubtful = !command.redirects().isEmpty() && shell == Shell.DASH;
    if (doubtful) {
      expander.redirects(command);
      variables.doubt(before.or(() -> Optional.of(file.line(command.line()))));
    }
    boolean isKnown = true;
    for (ShellWord.Assigning assigning : command.assignments()) {
      Expansion value = expander.assigned(assigning.value());
      Value whole = builtins.appended(assigning, value);
      isKnown &= value.value().text().isPresent();
      if (assigning.isElement()) {
        variables.assignElement(file, assigning.name(), value.origin());
      } else {
        variables.assign(file, assigning.name(), whole);
      }
    }
    if (doubtful) {
      variables.doubt(before);
    } else {
      expander.redirects(command);
    }
    expander.status(
        isKnown && command.redirects().isEmpty() ? OptionalInt.of(0) : OptionalInt.empty());
  }
}

package dev.dbcheck.env.dialect.system;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.system.ShellWord.Bad;
import dev.dbcheck.env.dialect.system.ShellWord.Parameter;
import dev.dbcheck.env.dialect.system.ShellWord.Piece;
import dev.dbcheck.env.dialect.system.ShellWord.Text;
import dev.dbcheck.env.dialect.system.ShellWord.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Expands words as a shell does, as far as that can be known without running anything. */
final class ShellExpander {
  /** Beyond this many characters, references to references are an attack. */
  private static final long LARGEST = 64L * 1024 * 1024;

  private static final String GLOBS = "*?[\\";

  private final Shell shell;
  private final ShellVariables variables;
  private final EnvFile file;
  private long size;

  /** The exit status of the last command, if it is known. */
  private OptionalInt status = OptionalInt.of(0);

  private boolean hasBackground;

  ShellExpander(Shell shell, ShellVariables variables, EnvFile file) {
    this.shell = shell;
    this.variables = variables;
    this.file = file;
  }

  OptionalInt status() {
    return status;
  }

  void status(OptionalInt known) {
    status = known;
  }

  void startedInBackground() {
    hasBackground = true;
  }

  /** Expands what is assigned: nothing is split, and a tilde may stand after a colon. */
  Value value(ShellWord word) throws ShellException {
    return assigned(word).value();
  }

  Expansion assigned(ShellWord word) throws ShellException {
    Expansion result = new Expansion(file.line(word.line()));
    append(word.pieces(), result, true, word.line());
    return result;
  }

  /** Expands a command's word without splitting it. */
  Value text(ShellWord word) throws ShellException {
    Expansion result = new Expansion(file.line(word.line()));
    append(word.pieces(), result, false, word.line());
    return result.value();
  }

  /** Expands what stands after redirections, which can fail like any other expansion. */
  void redirects(ShellCommand command) throws ShellException {
    for (ShellCommand.Redirect redirect : command.redirects()) {
      String target = text(redirect.target()).text().orElse("-");
      boolean descriptor = target.length() == 1 && "0123456789-".contains(target);
      if (redirect.operator().endsWith("&") && !descriptor && shell == Shell.DASH) {
        refuse(
            Flaw.Kind.SHELL_SYNTAX,
            command.line(),
            false,
            new Expansion(file.line(command.line())));
      }
    }
  }

  private void append(List<Piece> pieces, Expansion to, boolean tildes, int line)
      throws ShellException {
    for (int i = 0; i < pieces.size(); i++) {
      switch (pieces.get(i)) {
        case Text text when text.isQuoted() -> to.append(text.text());
        case Text text ->
            new ShellTilde(shell, variables)
                .append(text.text(), i == 0, i + 1 == pieces.size(), tildes, to);
        case Parameter parameter -> append(parameter, to, tildes, line);
        case Unknown unknown -> append(unknown, to);
        case Bad bad -> refuse(Flaw.Kind.INVALID_REFERENCE, bad.line(), shell == Shell.BASH, to);
      }
    }
  }

  private void append(Unknown unknown, Expansion to) {
    Origin place = file.line(unknown.line());
    to.command(place);
    unknown.assigned().forEach(name -> variables.obscure(file, name, place));
    if (unknown.mayFail() && shell == Shell.BASH) {
      variables.doubt(variables.doubt().or(() -> Optional.of(place)));
    }
  }

  /** Ends the line or the shell; where it is doubtful whether it comes to that, nobody knows. */
  private void refuse(Flaw.Kind kind, int line, boolean lineOnly, Expansion to)
      throws ShellException {
    if (variables.doubt().isPresent() && lineOnly) {
      append(new Unknown(line, true, List.of()), to);
      return;
    }
    if (variables.doubt().isPresent()) {
      throw ShellException.allUnknown(line);
    }
    throw new ShellException(
        lineOnly ? ShellException.End.LINE : ShellException.End.SHELL, kind, line);
  }

  private void append(Parameter parameter, Expansion to, boolean tildes, int line)
      throws ShellException {
    String name = parameter.name();
    if (isUnknown(parameter)) {
      append(new Unknown(line, false, List.of()), to);
      return;
    }
    Optional<Value> value = special(name).or(() -> variables.get(name));
    if (value.isPresent() && value.get().text().isEmpty()) {
      to.use(name, value);
      return;
    }
    String text = value.flatMap(Value::text).orElse("");
    grow(text.length(), line);
    boolean missing = parameter.operator().startsWith(":") ? text.isEmpty() : value.isEmpty();
    switch (parameter.operator()) {
      case "" -> to.reference(name, value);
      case "length" -> length(name, value, text, line, to);
      case ":-", "-" -> {
        if (missing) {
          word(parameter, to, tildes, line, value);
        } else {
          to.reference(name, value);
        }
      }
      case ":+", "+" -> {
        if (missing) {
          to.use(name, value);
        } else {
          word(parameter, to, tildes, line, value);
        }
      }
      case ":=", "=" -> {
        if (missing) {
          define(parameter, to, tildes, line);
        } else {
          to.reference(name, value);
        }
      }
      case ":?", "?" -> {
        if (missing) {
          append(parameter.word(), new Expansion(to.origin()), tildes, line);
          refuse(Flaw.Kind.REFERENCE_UNSET, line, false, to);
        } else {
          to.reference(name, value);
        }
      }
      case "#", "##", "%", "%%" -> trimmed(parameter, text, to, line);
      default -> {
        to.use(name, value);
        Optional<String> part = value.isEmpty() ? Optional.of("") : substring(parameter, text);
        if (part.isPresent()) {
          to.append(part.get());
        } else {
          append(new Unknown(line, true, List.of()), to);
        }
      }
    }
  }

  /** Bash's {@code ${name:offset}}, if the offset is a plain number. */
  private static Optional<String> substring(Parameter parameter, String text) {
    String offset =
        parameter.operator().equals("bash:")
                && parameter.word().size() == 1
                && parameter.word().getFirst() instanceof Text plain
            ? plain.text().strip()
            : "";
    boolean plain =
        !offset.isEmpty()
            && offset.length() < 10
            && offset.chars().allMatch(c -> c >= '0' && c <= '9')
            && !(offset.startsWith("0") && offset.length() > 1)
            && text.chars().allMatch(c -> c < 128);
    return plain
        ? Optional.of(text.substring(Math.min(text.length(), Integer.parseInt(offset))))
        : Optional.empty();
  }

  private void word(
      Parameter parameter, Expansion to, boolean tildes, int line, Optional<Value> value)
      throws ShellException {
    to.use(parameter.name(), value);
    append(parameter.word(), to, tildes && !parameter.isQuoted(), line);
  }

  private void define(Parameter parameter, Expansion to, boolean tildes, int line)
      throws ShellException {
    if (!ShellNames.isName(parameter.name())) {
      refuse(Flaw.Kind.INVALID_REFERENCE, line, shell == Shell.BASH, to);
      return;
    }
    Expansion defined = new Expansion(file.line(line));
    append(parameter.word(), defined, tildes && !parameter.isQuoted(), line);
    variables.assign(file, parameter.name(), defined.value());
    to.append(defined);
  }

  private void length(String name, Optional<Value> value, String text, int line, Expansion to) {
    to.use(name, value);
    if (text.chars().allMatch(c -> c < 128)) {
      to.append(String.valueOf(text.length()));
    } else {
      append(new Unknown(line, false, List.of()), to);
    }
  }

  /** Cuts off a pattern that is plain text; what others match is not worked out. */
  private void trimmed(Parameter parameter, String text, Expansion to, int line)
      throws ShellException {
    if (text.isEmpty()) {
      to.use(parameter.name(), variables.get(parameter.name()));
      return;
    }
    Expansion pattern = new Expansion(to.origin());
    append(parameter.word(), pattern, false, line);
    Value cut = pattern.value();
    boolean globs =
        parameter.word().stream()
            .anyMatch(piece ->
                !(piece instanceof Text plain)
                    || !plain.isQuoted()
                        && plain.text().chars().anyMatch(c -> GLOBS.indexOf(c) >= 0));
    to.use(parameter.name(), variables.get(parameter.name()));
    if (globs || cut.text().isEmpty()) {
      append(new Unknown(line, false, List.of()), to);
      return;
    }
    String affix = cut.text().get();
    boolean front = parameter.operator().startsWith("#");
    if (front && text.startsWith(affix)) {
      to.append(text.substring(affix.length()));
    } else if (!front && text.endsWith(affix)) {
      to.append(text.substring(0, text.length() - affix.length()));
    } else {
      to.append(text);
    }
  }

  private void grow(int length, int line) throws ShellException {
    size += length;
    if (size > LARGEST) {
      throw ShellException.allUnknown(line);
    }
  }

  private boolean isUnknown(Parameter parameter) {
    return switch (parameter.name()) {
      case "$", "-", "0" -> true;
      case "?" -> status.isEmpty();
      case "!" -> hasBackground;
      // The shells differ in whether no arguments at all are set.
      case "@", "*" -> !parameter.operator().isEmpty();
      default -> variables.isSetByShell(parameter.name());
    };
  }

  private Optional<Value> special(String name) {
    return switch (name) {
      case "#" -> Optional.of(Value.of("0", Origin.environment()));
      case "?" -> Optional.of(Value.of(String.valueOf(status.orElse(0)), Origin.environment()));
      default -> Optional.empty();
    };
  }
}

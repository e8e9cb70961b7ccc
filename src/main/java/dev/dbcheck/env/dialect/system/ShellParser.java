package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.system.ShellCommand.AndOr;
import dev.dbcheck.env.dialect.system.ShellCommand.Next;
import dev.dbcheck.env.dialect.system.ShellCommand.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses a shell's file line by line, as far as it consists of simple commands.
 *
 * <p>Learned by running bash 5.2.37 and dash 0.5.12.
 */
final class ShellParser {
  private final ShellCursor in;
  private final Shell shell;
  private final int depth;
  private final ShellWordParser words;

  /** How many parentheses are open. */
  private int subshells;

  ShellParser(String text, Shell shell) {
    this(new ShellCursor(text, 1), shell, 0);
  }

  ShellParser(ShellCursor in, Shell shell, int depth) {
    this.in = in;
    this.shell = shell;
    this.depth = depth;
    this.words = new ShellWordParser(in, shell, depth);
  }

  /** Returns what has not been parsed, the line of a failure included from where it failed. */
  ShellCursor cursor() {
    return in;
  }

  /**
   * Returns the commands of the next line that holds any, or nothing at the end.
   *
   * @throws ShellException if the line is malformed, or holds what is not understood
   */
  Optional<List<AndOr>> line() throws ShellException {
    in.skipLines();
    return in.peek() == ShellCursor.END ? Optional.empty() : Optional.of(commands());
  }

  /** Reads to the parenthesis that ends a command substitution, and over it. */
  void skipSubstitution() throws ShellException {
    skipToParenthesis();
  }

  private void skipToParenthesis() throws ShellException {
    if (depth + subshells++ > ShellWordParser.DEEPEST) {
      throw ShellException.restUnknown(in.line());
    }
    in.skipLines();
    while (in.peek() != ')') {
      if (in.peek() == ShellCursor.END) {
        throw ShellException.syntax(shell, Flaw.Kind.UNTERMINATED_QUOTE, in.line());
      }
      commands();
      in.skipLines();
    }
    in.next();
    subshells--;
  }

  private List<AndOr> commands() throws ShellException {
    List<AndOr> commands = new ArrayList<>();
    while (true) {
      AndOr command = andOr();
      int separator = in.peek();
      if (separator == '&') {
        in.next();
        commands.add(new AndOr(command.first(), command.others(), true));
      } else {
        commands.add(command);
        if (separator == ';') {
          in.next();
        }
      }
      in.skipBlanksAndComment();
      if (in.peek() == '\n') {
        in.next();
        return commands;
      }
      boolean ends = in.peek() == ShellCursor.END || in.peek() == ')' && subshells > 0;
      if (ends) {
        return commands;
      }
      if (separator != '&' && separator != ';') {
        throw malformed();
      }
    }
  }

  private AndOr andOr() throws ShellException {
    Pipeline first = pipeline();
    List<Next> others = new ArrayList<>();
    while (in.startsWith("&&") || in.startsWith("||")) {
      boolean afterSuccess = in.peek() == '&';
      in.next();
      in.peek();
      in.next();
      in.skipLines();
      others.add(new Next(afterSuccess, pipeline()));
    }
    return new AndOr(first, others, false);
  }

  private Pipeline pipeline() throws ShellException {
    boolean negated = false;
    boolean begun = false;
    in.skipBlanksAndComment();
    while (isNegation() && (!begun || shell == Shell.BASH)) {
      in.next();
      in.skipBlanksAndComment();
      negated = !negated;
      begun = true;
    }
    boolean alone = in.peek() == ShellCursor.END || in.peek() == '\n' || in.peek() == ';';
    if (begun && alone && shell == Shell.BASH) {
      return new Pipeline(List.of(ShellCommand.nothing(in.line())), negated);
    }
    if (isNegation()) {
      throw malformed();
    }
    List<ShellCommand> commands = new ArrayList<>(List.of(command()));
    while (in.peek() == '|' && !in.startsWith("||")) {
      in.next();
      if (shell == Shell.BASH && in.peek() == '&') {
        in.next();
      }
      in.skipLines();
      commands.add(command());
    }
    return new Pipeline(commands, negated);
  }

  private boolean isNegation() {
    int after = in.peek() == '!' ? in.peekRaw(1) : 'x';
    return after == ShellCursor.END || " \t\n;&|()<>".indexOf(after) >= 0;
  }

  private boolean isCommandEnd() {
    return in.peek() == ShellCursor.END || "\n;&|)".indexOf(in.peek()) >= 0;
  }

  private ShellCommand command() throws ShellException {
    int line = in.line();
    List<ShellWord.Assigning> assignments = new ArrayList<>();
    List<ShellWord> arguments = new ArrayList<>();
    List<ShellCommand.Redirect> redirects = new ArrayList<>();
    boolean begun = false;
    in.skipBlanksAndComment();
    if (in.peek() == '(') {
      return subshell(line);
    }
    while (!isCommandEnd() || isRedirectOfBoth()) {
      if (in.peek() == '(') {
        parenthesis(begun && assignments.isEmpty() && arguments.size() == 1);
      } else if (isRedirect()) {
        redirects.add(redirect());
      } else {
        ShellWord word = words.word();
        if (!begun) {
          checkReserved(word);
        }
        Optional<ShellWord.Assigning> assigning = word.assignment(shell);
        if (isDescriptor(word)) {
          redirects.add(redirect());
        } else if (arguments.isEmpty() && assigning.isPresent()) {
          assignments.add(assigning.get());
        } else {
          arguments.add(word);
        }
      }
      begun = true;
      in.skipBlanksAndComment();
    }
    if (!begun) {
      throw malformed();
    }
    return new ShellCommand(assignments, arguments, false, redirects, line);
  }

  /** Reads commands in parentheses, which have a shell of their own. */
  private ShellCommand subshell(int line) throws ShellException {
    if (shell == Shell.BASH && in.startsWith("((")) {
      throw ShellException.restUnknown(line);
    }
    in.next();
    in.skipLines();
    if (in.peek() == ')') {
      throw malformed();
    }
    skipToParenthesis();
    List<ShellCommand.Redirect> redirects = new ArrayList<>();
    in.skipBlanksAndComment();
    while (isRedirect()) {
      redirects.add(redirect());
      in.skipBlanksAndComment();
    }
    if (!isCommandEnd()) {
      throw malformed();
    }
    return new ShellCommand(List.of(), List.of(), true, redirects, line);
  }

  /** A parenthesis after a command's name begins a function, anywhere else it is an error. */
  private void parenthesis(boolean afterName) throws ShellException {
    int line = in.line();
    in.next();
    in.skipBlanks();
    if (afterName && in.peek() == ')') {
      throw ShellException.restUnknown(line);
    }
    throw malformed();
  }

  private void checkReserved(ShellWord word) throws ShellException {
    String text = word.plain().orElse("");
    if (Shell.isMisplaced(text)) {
      throw malformed();
    }
    if (shell.isCompound(text)) {
      throw ShellException.restUnknown(word.line());
    }
  }

  private boolean isDescriptor(ShellWord word) {
    String text = word.plain().orElse("");
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits && (shell == Shell.BASH || text.length() == 1) && isRedirect();
  }

  private boolean isRedirect() {
    return in.peek() == '<' || in.peek() == '>' || isRedirectOfBoth();
  }

  private boolean isRedirectOfBoth() {
    return shell == Shell.BASH && in.startsWith("&>");
  }

  private ShellCommand.Redirect redirect() throws ShellException {
    int line = in.line();
    String operator = shell.redirections().stream().filter(in::skips).findFirst().orElseThrow();
    if (shell == Shell.BASH && operator.length() == 1 && in.peek() == '(') {
      throw ShellException.restUnknown(line);
    }
    in.skipBlanks();
    if (isCommandEnd() || isRedirect() || in.peek() == '(') {
      throw malformed();
    }
    if (operator.equals("<<") || operator.equals("<<-")) {
      throw ShellException.restUnknown(line);
    }
    return new ShellCommand.Redirect(operator, words.word());
  }

  private ShellException malformed() {
    // Inside a command substitution, a syntax error ends bash too.
    return ShellException.syntax(depth > 0 ? Shell.DASH : shell, Flaw.Kind.SHELL_SYNTAX, in.line());
  }
}

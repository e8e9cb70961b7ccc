package dev.dbcheck.env.code;

import dev.dbcheck.env.Environment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells what expressions for file names amount to: literals, sums of them, conditions, the path
 * functions of the languages' standard libraries, environment variables and names that the same
 * file assigns once. Everything else is unknown; nothing is run.
 */
public final class Evaluation {
  private static final int MOST_STEPS = 5_000;

  private final Code code;
  private final PathFunctions functions;
  private Map<String, Integer> assignments;
  private int steps;

  /**
   * Returns an evaluation of a source's expressions.
   *
   * @param file the source file
   * @param folder the folder in which the app is started
   * @param environment the process environment
   */
  public Evaluation(Code code, Path file, Path folder, Environment environment) {
    this.code = code;
    this.functions = new PathFunctions(file, folder, environment);
  }

  /** Returns what an expression amounts to. */
  public Literal read(Code.Span span) {
    steps = 0;
    return new ExpressionReading(this, span.from(), span.to(), 0).whole();
  }

  /** Returns whether one more step may be made; names could otherwise multiply without end. */
  boolean mayGoOn() {
    return steps++ < MOST_STEPS;
  }

  Code code() {
    return code;
  }

  PathFunctions functions() {
    return functions;
  }

  /** Returns the index where the value of a name begins; -1 if it is not assigned just once. */
  int assignment(String name) {
    if (assignments == null) {
      assignments = new HashMap<>();
      for (int i = 0; i + 1 < code.size(); i++) {
        boolean isAssigned =
            code.isName(i)
                && (code.is(i + 1, "=") || code.is(i + 1, ":="))
                && !Call.isSeparator(code, i - 1);
        if (isAssigned) {
          assignments.merge(code.token(i).text(), i + 2, (_, _) -> -1);
        }
      }
    }
    return assignments.getOrDefault(name, -1);
  }
}

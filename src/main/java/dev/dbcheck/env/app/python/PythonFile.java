package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import dev.dbcheck.env.code.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Python file: its statements, what it imports, and what its names stand for. */
final class PythonFile {
  private final String shown;
  private final Code code;
  private final List<Statement> statements;
  private final boolean setsPrefix;
  private final Map<Integer, List<Statement>> bodies = new HashMap<>();
  private final Map<String, String> imports = new HashMap<>();
  private final Map<String, List<Assignment>> assignments = new HashMap<>();
  private final Map<String, Statement> definitions = new HashMap<>();

  private PythonFile(String shown, Code code) {
    this.shown = shown;
    this.code = code;
    this.statements = Statements.of(code);
    this.setsPrefix = setsPrefix(code);
    for (Statement statement : statements) {
      bodies.computeIfAbsent(statement.owner(), _ -> new ArrayList<>()).add(statement);
      note(statement);
    }
  }

  static PythonFile of(String shown, String text) {
    return new PythonFile(shown, Code.of(Language.PYTHON, text));
  }

  private void note(Statement statement) {
    int at = statement.span().from();
    if (code.is(at, "import") || code.is(at, "from")) {
      imports.putAll(Imports.of(code, statement.span()));
    } else if (statement.isModuleLevel()) {
      assignment(statement)
          .ifPresent(assigned ->
              assignments.computeIfAbsent(assigned.name(), _ -> new ArrayList<>()).add(assigned));
      if (statement.isDefinition()) {
        definitions.put(code.token(statement.keyword() + 1).text(), statement);
      }
    }
  }

  String shown() {
    return shown;
  }

  Code code() {
    return code;
  }

  List<Statement> statements() {
    return statements;
  }

  /** Returns the statement in which a token stands. */
  Statement statementAt(int token) {
    int low = 0;
    int high = statements.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (statements.get(middle).span().from() <= token) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return statements.get(low);
  }

  /** Returns the statements in the body of a class or function. */
  List<Statement> body(Statement definition) {
    return bodies.getOrDefault(definition.index(), List.of());
  }

  /** Returns the statements of the module itself. */
  List<Statement> module() {
    return bodies.getOrDefault(Statement.MODULE, List.of());
  }

  /** Returns the class or function of the module with a name. */
  Optional<Statement> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /** Returns every assignment to a name of the module, in order. */
  List<Assignment> assignments(String name) {
    return assignments.getOrDefault(name, List.of());
  }

  /**
   * Returns whether an object's attribute {@code prefix} is set or its method {@code prefixed} is
   * called: environs and django-environ then put a prefix before the names of variables.
   */
  boolean setsPrefix() {
    return setsPrefix;
  }

  private static boolean setsPrefix(Code code) {
    for (int i = 0; i < code.size(); i++) {
      if (code.are(i, ".", "prefixed", "(") || code.are(i, ".", "prefix", "=")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether something is imported, by its name with its module. */
  boolean imports(String qualified) {
    return imports.containsValue(qualified);
  }

  /** Returns whether a name was imported, and not made here. */
  boolean isImported(String name) {
    return imports.containsKey(name);
  }

  /**
   * Returns a name with the modules it was imported from: {@code os.getenv} for {@code getenv}.
   *
   * @param name the name as it is used, with its dots
   */
  String qualified(String name) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    String whole = imports.getOrDefault(head, head);
    return dot < 0 ? whole : whole + name.substring(dot);
  }

  /** Returns the dotted name that begins at a token. */
  DottedName dottedName(int at) {
    StringBuilder name = new StringBuilder(code.token(at).text());
    int end = at + 1;
    while (code.is(end, ".") && code.isName(end + 1)) {
      name.append('.').append(code.token(end + 1).text());
      end += 2;
    }
    return new DottedName(name.toString(), end);
  }

  /**
   * A name with dots.
   *
   * @param text the name
   * @param end the index of the token behind it
   */
  record DottedName(String text, int end) {
    /** Returns what stands behind the last dot. */
    String last() {
      return text.substring(text.lastIndexOf('.') + 1);
    }
  }

  /** Returns the assignment to a simple name that a statement is. */
  Optional<Assignment> assignment(Statement statement) {
    int at = statement.span().from();
    if (!code.isName(at)) {
      return Optional.empty();
    }
    boolean annotated = code.is(at + 1, ":");
    int equals = code.find(new Span(at + 1, statement.span().to()), "=");
    boolean hasValue = equals < statement.span().to() && (annotated || equals == at + 1);
    boolean changes = code.is(at + 1, "+=");
    if (!annotated && !hasValue && !changes) {
      return Optional.empty();
    }
    Span type = annotated ? new Span(at + 2, equals) : new Span(at, at);
    Span value =
        hasValue
            ? new Span(equals + 1, statement.span().to())
            : new Span(statement.span().to(), statement.span().to());
    return Optional.of(new Assignment(code.token(at).text(), type, value, statement, changes));
  }

  /**
   * An assignment.
   *
   * @param name the name
   * @param type the annotation, which may be empty
   * @param value what is assigned; empty where the name is only declared
   * @param statement the statement
   * @param adds whether the value is added to what the name stands for
   */
  record Assignment(String name, Span type, Span value, Statement statement, boolean adds) {}
}

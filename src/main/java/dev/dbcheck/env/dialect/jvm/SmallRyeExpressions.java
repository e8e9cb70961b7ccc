package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Placeholders;
import dev.dbcheck.env.dialect.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Resolves expressions as Quarkus does (SmallRye Config 3.13, {@code
 * ExpressionConfigSourceInterceptor}; SmallRye Common 2.13, {@code Expression} with its flags
 * {@code LENIENT_SYNTAX}, {@code NO_TRIM}, {@code NO_SMART_BRACES} and {@code DOUBLE_COLON}):
 * {@code ${name:default}}, {@code $$} and {@code \$} for a dollar sign, and an open brace may stay
 * open.
 */
public record SmallRyeExpressions() implements Placeholders {
  /** How deep expressions may lie in expressions; the real parser's stack ends a little later. */
  private static final int DEEPEST_NESTING = 200;

  /** The interceptor's MAX_DEPTH is 32, in which it counts the property that was asked for. */
  private static final int DEEPEST = 30;

  @Override
  public Value resolve(Value written, Properties properties) throws FlawException {
    String text = written.text().orElse("");
    if (text.indexOf('$') < 0) {
      return written;
    }
    return new Evaluation(written, properties).value(text.replace("\\$", "$$"));
  }

  @Override
  public int deepest() {
    return DEEPEST;
  }

  /** A part of an expression. */
  private sealed interface Node {
    /** Text as it is. */
    record Text(String text) implements Node {}

    /** A name in braces, and the default after its colon. */
    record Named(List<Node> name, Optional<List<Node>> fallback) implements Node {}
  }

  /** One value on its way; a reference to nothing is only reported when all others are resolved. */
  private static final class Evaluation {
    private final Value written;
    private final Properties properties;
    private final int line;
    private boolean isMissing;

    Evaluation(Value written, Properties properties) {
      this.written = written;
      this.properties = properties;
      this.line = written.origin().line().orElse(1);
    }

    Value value(String text) throws FlawException {
      Expansion result = new Expansion(written.origin());
      append(new Parser(text, line).parse(), result);
      if (isMissing) {
        throw new FlawException(new Flaw(Flaw.Kind.REFERENCE_UNSET, line));
      }
      return result.value();
    }

    private void append(List<Node> nodes, Expansion to) throws FlawException {
      for (Node node : nodes) {
        switch (node) {
          case Node.Text text -> to.append(text.text());
          case Node.Named named -> append(named, to);
        }
      }
    }

    private void append(Node.Named named, Expansion to) throws FlawException {
      Expansion spelled = new Expansion(to.origin());
      append(named.name(), spelled);
      to.use(spelled);
      String name = spelled.text().toString();
      if (name.contains("::")) {
        // Before the colons stands the name of a secret keys handler, of which none is known.
        throw new FlawException(new Flaw(Flaw.Kind.INVALID_REFERENCE, line));
      }
      try {
        Optional<Value> value = properties.get(name);
        if (value.isPresent()) {
          to.reference(name, value);
        } else {
          to.use(name, value);
          isMissing |= named.fallback().isEmpty();
          append(named.fallback().orElse(List.of()), to);
        }
      } catch (FlawException refusal) {
        if (refusal.flaw().kind() != Flaw.Kind.REFERENCE_UNSET) {
          throw refusal;
        }
        isMissing = true;
      }
    }
  }

  /** Parses one value; where two colons make it read a name again, it counts what it reads. */
  private static final class Parser {
    private final String text;
    private final int line;
    private long left;
    private int at;

    Parser(String text, int line) {
      this.text = text;
      this.line = line;
      this.left = 32L * text.length();
    }

    List<Node> parse() throws FlawException {
      return parse(false, false, 0);
    }

    private List<Node> parse(boolean endsAtBrace, boolean endsAtColon, int depth)
        throws FlawException {
      if (depth > DEEPEST_NESTING) {
        throw malformed();
      }
      List<Node> nodes = new ArrayList<>();
      int start = at;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '}' && endsAtBrace) {
          // Even nothing at all is a default, if a brace ends it.
          nodes.add(new Node.Text(text.substring(start, at)));
          return nodes;
        }
        if (c == ':' && endsAtColon) {
          addText(start, at, nodes);
          return nodes;
        }
        step();
        if (c == '$' && at < text.length()) {
          addText(start, at - 1, nodes);
          boolean ends = dollar(text.charAt(at), endsAtBrace, endsAtColon, depth, nodes);
          start = at;
          if (ends) {
            return nodes;
          }
        }
      }
      addText(start, at, nodes);
      return nodes;
    }

    /** Reads what a dollar sign stands before, and returns whether that ends the expression. */
    private boolean dollar(
        char next, boolean endsAtBrace, boolean endsAtColon, int depth, List<Node> nodes)
        throws FlawException {
      if (next == '{') {
        step();
        nodes.add(named(depth + 1));
        return false;
      }
      nodes.add(new Node.Text("$"));
      if (next == '}' && endsAtBrace || next == ':' && endsAtColon) {
        return true;
      }
      if (next == '$') {
        step();
      } else if (next == '}' || next == ':') {
        step();
        nodes.add(new Node.Text(String.valueOf(next)));
      }
      return false;
    }

    private Node named(int depth) throws FlawException {
      int start = at;
      List<Node> name = parse(true, true, depth);
      Optional<List<Node>> fallback = Optional.empty();
      if (text.startsWith("::", at)) {
        at = start;
        name = parse(true, false, depth);
      } else if (text.startsWith(":", at)) {
        step();
        fallback = Optional.of(parse(true, false, depth)).filter(nodes -> !nodes.isEmpty());
      }
      if (at < text.length()) {
        step();
      }
      return new Node.Named(name, fallback);
    }

    private void addText(int from, int to, List<Node> nodes) {
      if (to > from) {
        nodes.add(new Node.Text(text.substring(from, to)));
      }
    }

    private void step() throws FlawException {
      at++;
      left--;
      if (left < 0) {
        throw malformed();
      }
    }

    private FlawException malformed() {
      return new FlawException(new Flaw(Flaw.Kind.INVALID_REFERENCE, line));
    }
  }
}

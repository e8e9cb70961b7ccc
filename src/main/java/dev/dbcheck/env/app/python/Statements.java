package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code;
import dev.dbcheck.env.code.Code.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts Python into statements by its lines and their indentation. */
final class Statements {
  private static final Set<String> BLOCKS =
      Set.of(
          "if", "elif", "else", "try", "except", "finally", "for", "while", "with", "match",
          "case");

  private final Code code;
  private final List<Statement> statements = new ArrayList<>();
  private final Deque<Block> blocks = new ArrayDeque<>();

  /** An open block with its header's column. */
  private record Block(int column, int header, boolean definition) {}

  private Statements(Code code) {
    this.code = code;
  }

  static List<Statement> of(Code code) {
    Statements cutting = new Statements(code);
    int start = 0;
    for (int i = 0; i < code.size(); i = code.after(i)) {
      boolean semicolon = code.is(i, ";");
      if (i > start && code.token(i).isFirst() || semicolon) {
        cutting.add(new Span(start, i));
        start = semicolon ? i + 1 : i;
      }
    }
    cutting.add(new Span(start, code.size()));
    return cutting.statements;
  }

  private void add(Span span) {
    if (span.isEmpty()) {
      return;
    }
    if (code.token(span.from()).isFirst()) {
      int column = code.token(span.from()).column();
      while (!blocks.isEmpty() && blocks.peek().column() >= column) {
        blocks.pop();
      }
    }
    int keyword = span.from() + (code.is(span.from(), "async") ? 1 : 0);
    boolean definition = code.is(keyword, "class") || code.is(keyword, "def");
    int column = code.token(span.from()).column();
    if (definition || code.isName(keyword) && BLOCKS.contains(code.token(keyword).text())) {
      header(span, definition ? keyword : -1, column);
    } else {
      append(span, -1);
    }
  }

  /** A header's block may begin in the same line. */
  private void header(Span span, int keyword, int column) {
    int colon = code.find(span, ":");
    append(new Span(span.from(), Math.min(colon + 1, span.to())), keyword);
    blocks.push(new Block(column, statements.size() - 1, keyword >= 0));
    if (colon + 1 < span.to()) {
      append(new Span(colon + 1, span.to()), -1);
    }
  }

  private void append(Span span, int keyword) {
    int owner = Statement.MODULE;
    int header = -1;
    for (Block block : blocks) {
      if (block.definition()) {
        owner = block.header();
        break;
      }
      header = header < 0 ? block.header() : header;
    }
    statements.add(new Statement(statements.size(), span, keyword, owner, header));
  }
}

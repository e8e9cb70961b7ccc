package dev.dbcheck.env.dialect.system;

import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.system.ShellWord.Bad;
import dev.dbcheck.env.dialect.system.ShellWord.Parameter;
import dev.dbcheck.env.dialect.system.ShellWord.Piece;
import dev.dbcheck.env.dialect.system.ShellWord.Unknown;
import java.util.List;

/** Reads a reference in braces, from after the first brace to after the last. */
final class ShellBraces {
  private static final String SIGNS = "@*#?-$!";
  private static final String CHOICES = "-=?+";
  private static final String PATTERNS = "#%";

  /** What bash does to a value beyond what all shells do; only the first is followed here. */
  private static final String TRANSFORMATIONS = ":/^,~";

  /** Arrays, and transformations that can reject a value. */
  private static final String OTHERS_OF_BASH = "@[";

  private final ShellCursor in;
  private final Shell shell;
  private final int line;

  ShellBraces(ShellCursor in, Shell shell, int line) {
    this.in = in;
    this.shell = shell;
    this.line = line;
  }

  /** Reads the word after an operator, and the brace that ends it. */
  @FunctionalInterface
  interface Words {
    List<Piece> read(boolean quoted) throws ShellException;
  }

  Piece reference(boolean quoted, Words words) throws ShellException {
    if (in.peek() == '#') {
      in.next();
      return afterNumberSign(quoted, words);
    }
    if (shell == Shell.BASH && in.peek() == '!') {
      in.next();
      if (in.peek() == '}') {
        in.next();
        return new Parameter("!", "", List.of(), quoted);
      }
      words.read(quoted);
      return new Unknown(line, true, List.of());
    }
    String name = parameter();
    if (!name.isEmpty()) {
      return afterName(name, quoted, words);
    }
    return bad(in.peek() != '}', quoted, words);
  }

  /** A number sign stands for the number of arguments, or before a name for its length. */
  private Piece afterNumberSign(boolean quoted, Words words) throws ShellException {
    boolean sign = isSign(in.peek(), SIGNS) && in.peekRaw(1) == '}';
    boolean named = ShellNames.isPart(in.peek(), false);
    if (!sign && !named) {
      return afterName("#", quoted, words);
    }
    String name = parameter();
    if (in.peek() == '}') {
      in.next();
      return new Parameter(name, "length", List.of(), quoted);
    }
    return bad(false, quoted, words);
  }

  private static boolean isSign(int c, String signs) {
    return c != ShellCursor.END && signs.indexOf(c) >= 0;
  }

  private String parameter() {
    String name = in.name();
    if (!name.isEmpty()) {
      return name;
    }
    StringBuilder digits = new StringBuilder();
    while (in.peek() >= '0' && in.peek() <= '9') {
      digits.append(in.next());
    }
    if (!digits.isEmpty()) {
      return digits.toString();
    }
    // Bash looks for the last brace first, and takes this dollar sign for a reference's.
    boolean nested = shell == Shell.BASH && in.peek() == '$' && isSign(in.peekRaw(1), "{('\"$");
    return !nested && isSign(in.peek(), SIGNS) ? String.valueOf(in.next()) : "";
  }

  private Piece afterName(String name, boolean quoted, Words words) throws ShellException {
    int next = in.peek();
    if (next == ShellCursor.END) {
      throw ShellException.syntax(shell, Flaw.Kind.UNTERMINATED_QUOTE, line);
    }
    if (next == '}') {
      in.next();
      return new Parameter(name, "", List.of(), quoted);
    }
    String operator = operator();
    if (!operator.isEmpty()) {
      boolean pattern = PATTERNS.indexOf(operator.charAt(0)) >= 0;
      return new Parameter(name, operator, words.read(quoted && !pattern), quoted);
    }
    if (shell == Shell.BASH && isSign(next, TRANSFORMATIONS)) {
      String transformation = "bash" + in.next();
      if (next != ':' || in.peek() != '}') {
        return new Parameter(name, transformation, words.read(quoted), quoted);
      }
    } else if (shell == Shell.BASH && isSign(next, OTHERS_OF_BASH)) {
      words.read(quoted);
      return new Unknown(line, true, List.of());
    } else if (shell == Shell.DASH && next == ':') {
      in.next();
      if (in.peek() == '}') {
        // Dash gets out of step here, and loses the rest of the word.
        throw ShellException.allUnknown(line);
      }
    }
    return bad(true, quoted, words);
  }

  /** Reads to the last brace; what dash takes for an operator can be no brace or quote for it. */
  private Piece bad(boolean swallows, boolean quoted, Words words) throws ShellException {
    if (swallows && shell == Shell.DASH && in.peek() != ShellCursor.END) {
      in.next();
    }
    words.read(quoted);
    return new Bad(line);
  }

  /** Reads {@code :-}, {@code -}, {@code ##} …, or nothing. */
  private String operator() {
    int next = in.peek();
    if (isSign(next, CHOICES)) {
      return String.valueOf(in.next());
    }
    if (isSign(next, PATTERNS)) {
      String sign = String.valueOf(in.next());
      return in.skips(sign) ? sign + sign : sign;
    }
    if (next == ':' && isSign(in.peekRaw(1), CHOICES)) {
      in.next();
      return ":" + in.next();
    }
    return "";
  }
}

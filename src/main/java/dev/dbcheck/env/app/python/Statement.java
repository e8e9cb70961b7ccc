package dev.dbcheck.env.app.python;

import dev.dbcheck.env.code.Code.Span;

/**
 * A statement of a Python file; a block's header is one, and so is each statement in the block.
 *
 * @param index its number in the file
 * @param span its tokens
 * @param keyword the index of {@code class} or {@code def}, or -1
 * @param owner the number of the class or function in whose body it stands, or {@link #MODULE}
 * @param header the number of the {@code if}, {@code try} … in whose block it stands, or -1
 */
record Statement(int index, Span span, int keyword, int owner, int header) {
  /** The owner of statements outside of classes and functions. */
  static final int MODULE = -1;

  /** Returns whether it stands outside of classes and functions. */
  boolean isModuleLevel() {
    return owner == MODULE;
  }

  /** Returns whether it is the header of a class or function. */
  boolean isDefinition() {
    return keyword >= 0;
  }

  /** Returns whether it runs under a condition only. */
  boolean isConditional() {
    return header >= 0;
  }
}

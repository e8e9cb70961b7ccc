package dev.dbcheck.env.dialect;

/**
 * Finds where quoted text ends under the rule {@code (?:\\q|[^q])*q}, with which python-dotenv and
 * the Ruby dotenv read quotes: a quotation mark after a backslash does not end the text, unless
 * nothing else can.
 *
 * <p>Questions have to be asked from left to right; all of them together take time linear in the
 * text.
 */
public final class ClosingQuotes {
  private static final int NONE = -1;

  private final String text;
  private final char quote;
  private int known = NONE;

  /** Prepares the search for one kind of quotation mark. */
  public ClosingQuotes(String text, char quote) {
    this.text = text;
    this.quote = quote;
  }

  /**
   * Returns the first quotation mark without a backslash before it; -1 if there is none.
   *
   * @param from where the quoted text begins, after its opening quotation mark
   */
  public int firstPlain(int from) {
    if (known < from) {
      known = from;
      while (known < text.length() && !isPlain(known)) {
        known++;
      }
    }
    return known < text.length() ? known : NONE;
  }

  /**
   * Returns the last quotation mark with a backslash before it; -1 if there is none.
   *
   * @param from where the quoted text begins
   * @param to where the search ends, not included
   */
  public int lastEscaped(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (text.charAt(i) == quote && text.charAt(i - 1) == '\\') {
        return i;
      }
    }
    return NONE;
  }

  private boolean isPlain(int index) {
    return text.charAt(index) == quote && text.charAt(index - 1) != '\\';
  }
}

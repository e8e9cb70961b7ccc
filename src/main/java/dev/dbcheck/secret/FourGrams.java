package dev.dbcheck.secret;

/**
 * Every four characters that follow one another in a secret's spellings, whatever their case. Four
 * characters fill one {@code long}, so that a text is searched in one pass, however a client cut
 * the secret.
 */
final class FourGrams {
  /** A shorter piece tells too little, and masking it would spoil too many words. */
  static final int LENGTH = 4;

  private static final int FIRST_CAPACITY = 32;
  private static final int ASCII = 128;
  private static final char[] FOLDED = folded();

  /** Indentation is in every text and tells nothing. */
  private static final long BLANK = 0x0020_0020_0020_0020L;

  /** Open addressing; 0 is free, as no cleaned text holds a NUL. */
  private long[] table = new long[FIRST_CAPACITY];

  private int size;

  private static char[] folded() {
    char[] folded = new char[ASCII];
    for (char c = 0; c < ASCII; c++) {
      folded[c] = c == '+' || Character.isWhitespace(c) ? ' ' : Character.toLowerCase(c);
    }
    return folded;
  }

  /** Returns the window after one more character; a plus is a space, since a form says it so. */
  static long shift(long window, char c) {
    return window << Character.SIZE | (c < ASCII ? FOLDED[c] : fold(c));
  }

  private static char fold(char c) {
    return Character.isWhitespace(c) ? ' ' : Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Adds those of a spelling as it stands, and as it reads without its escapes. */
  void add(String spelling) {
    long window = 0;
    for (int i = 0; i < spelling.length(); i++) {
      window = shift(window, spelling.charAt(i));
      if (i + 1 >= LENGTH) {
        add(window);
      }
    }
    StringBuilder symbols = new StringBuilder(spelling.length());
    for (Unescaped symbol = new Unescaped(spelling); symbol.advance(); ) {
      symbols.append(symbol.value());
    }
    if (symbols.length() < spelling.length()) {
      addWithBeheadedEscapes(spelling, symbols);
    }
  }

  /** A cut at a percent sign leaves its two digits, and the rest may be decoded nevertheless. */
  private void addWithBeheadedEscapes(String spelling, CharSequence symbols) {
    int reached = 0;
    for (Unescaped symbol = new Unescaped(spelling); symbol.advance(); reached++) {
      long window = 0;
      for (int i = reached; i < Math.min(symbols.length(), reached + LENGTH); i++) {
        window = shift(window, symbols.charAt(i));
      }
      if (reached + LENGTH <= symbols.length()) {
        add(window);
      }
      for (int digits = 1; digits <= 2 && symbol.end() - symbol.start() > 2; digits++) {
        int more = LENGTH - digits;
        if (reached + more < symbols.length()) {
          long beheaded = digits == 1 ? 0 : shift(0, spelling.charAt(symbol.end() - 2));
          beheaded = shift(beheaded, spelling.charAt(symbol.end() - 1));
          for (int i = reached + 1; i <= reached + more; i++) {
            beheaded = shift(beheaded, symbols.charAt(i));
          }
          add(beheaded);
        }
      }
    }
  }

  private void add(long gram) {
    if (gram == BLANK || gram == 0 || contains(gram)) {
      return;
    }
    if (2 * (size + 1) > table.length) {
      long[] old = table;
      table = new long[2 * old.length];
      for (long kept : old) {
        if (kept != 0) {
          table[slot(kept)] = kept;
        }
      }
    }
    table[slot(gram)] = gram;
    size++;
  }

  boolean contains(long gram) {
    return gram != 0 && table[slot(gram)] == gram;
  }

  boolean isEmpty() {
    return size == 0;
  }

  private int slot(long gram) {
    long mixed = gram * 0x9E37_79B9_7F4A_7C15L;
    int slot = (int) (mixed >>> 32) & table.length - 1;
    while (table[slot] != 0 && table[slot] != gram) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }
}

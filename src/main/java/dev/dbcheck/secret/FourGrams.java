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
    if (spelling.indexOf('%') >= 0 || spelling.indexOf('\\') >= 0) {
      addWithoutEscapes(spelling);
    }
  }

  private void addWithoutEscapes(String spelling) {
    StringBuilder symbols = new StringBuilder(spelling.length());
    for (Unescaped symbol = new Unescaped(spelling); symbol.advance(); ) {
      symbols.append(symbol.value());
    }
    int reached = 0;
    for (Unescaped symbol = new Unescaped(spelling); symbol.advance(); reached++) {
      add(0, 0, symbols, reached);
      for (int i = symbol.start(); i + 2 < symbol.end(); i++) {
        if (spelling.charAt(i) == '%') {
          addBeheaded(spelling, i + 1, symbol.end(), symbols, reached);
        }
      }
    }
  }

  /** A cut at a percent sign leaves what it announced, and the rest may be decoded nevertheless. */
  private void addBeheaded(String text, int from, int end, CharSequence symbols, int reached) {
    int percent = text.indexOf('%', from, end);
    int next = percent < 0 ? reached + 1 : reached;
    int last = percent < 0 ? end : percent;
    for (int start = from; start < last; start++) {
      long window = 0;
      int length = 0;
      for (int i = start; i < last && length < LENGTH; i++, length++) {
        window = shift(window, text.charAt(i));
      }
      add(window, length, symbols, next);
    }
  }

  /** Adds a window after as many symbols as it lacks, if there are as many. */
  private void add(long begun, int length, CharSequence symbols, int from) {
    int to = from + LENGTH - length;
    if (to <= symbols.length()) {
      long window = begun;
      for (int i = from; i < to; i++) {
        window = shift(window, symbols.charAt(i));
      }
      add(window);
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

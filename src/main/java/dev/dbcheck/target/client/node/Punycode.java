package dev.dbcheck.target.client.node;

import java.util.Optional;

/** Punycode (RFC 3492), which the JDK has only together with rules older than the web's. */
final class Punycode {
  private static final int BASE = 36;
  private static final int LEAST = 1;
  private static final int MOST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE_POINT = 128;
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** A label of a host has less; more would take time in the square of it. */
  private static final int MOST_CODE_POINTS = 1000;

  private Punycode() {}

  static Optional<String> encode(String label) {
    int[] input = label.codePoints().toArray();
    if (input.length > MOST_CODE_POINTS) {
      return Optional.empty();
    }
    StringBuilder encoded = new StringBuilder();
    label
        .codePoints()
        .filter(one -> one < FIRST_CODE_POINT)
        .forEach(one -> encoded.append((char) one));
    int basic = encoded.length();
    encoded.append(basic > 0 ? "-" : "");
    int current = FIRST_CODE_POINT;
    int bias = FIRST_BIAS;
    long delta = 0;
    int handled = basic;
    while (handled < input.length) {
      int next = Integer.MAX_VALUE;
      for (int one : input) {
        next = one >= current ? Math.min(next, one) : next;
      }
      delta += (long) (next - current) * (handled + 1);
      for (int one : input) {
        delta += one < next ? 1 : 0;
        if (one == next) {
          append(encoded, delta, bias);
          bias = adapted(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      current = next + 1;
    }
    return Optional.of(encoded.toString());
  }

  private static void append(StringBuilder encoded, long delta, int bias) {
    long rest = delta;
    int k = BASE;
    while (rest >= threshold(k, bias)) {
      int threshold = threshold(k, bias);
      encoded.append(DIGITS.charAt((int) (threshold + (rest - threshold) % (BASE - threshold))));
      rest = (rest - threshold) / (BASE - threshold);
      k += BASE;
    }
    encoded.append(DIGITS.charAt((int) rest));
  }

  /** Returns the label that a text stands for, unless it is the code of none. */
  static Optional<String> decode(String text) {
    int delimiter = text.lastIndexOf('-');
    StringBuilder decoded = new StringBuilder(text.substring(0, Math.max(delimiter, 0)));
    if (text.length() > MOST_CODE_POINTS) {
      return Optional.empty();
    }
    int count = decoded.length();
    int current = FIRST_CODE_POINT;
    int bias = FIRST_BIAS;
    long position = 0;
    int at = delimiter + 1;
    while (at < text.length()) {
      long start = position;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = at < text.length() ? DIGITS.indexOf(text.charAt(at++)) : -1;
        position += digit * weight;
        if (digit < 0 || position > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        if (digit < threshold(k, bias)) {
          break;
        }
        weight *= BASE - threshold(k, bias);
      }
      count++;
      bias = adapted(position - start, count, start == 0);
      current += (int) (position / count);
      position %= count;
      if (!Character.isValidCodePoint(current) || current < 0) {
        return Optional.empty();
      }
      int index = decoded.offsetByCodePoints(0, (int) position);
      decoded.insert(index, Character.toString(current));
      position++;
    }
    return Optional.of(decoded.toString());
  }

  private static int threshold(int k, int bias) {
    return Math.clamp((long) k - bias, LEAST, MOST);
  }

  private static int adapted(long delta, int count, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / count;
    int k = 0;
    while (rest > (BASE - LEAST) * MOST / 2) {
      rest /= BASE - LEAST;
      k += BASE;
    }
    return (int) (k + (BASE - LEAST + 1) * rest / (rest + SKEW));
  }
}

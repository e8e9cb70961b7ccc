package dev.dbcheck.env.dialect.node;

import java.util.Optional;

/**
 * A reference as dotenv-expand from 12 on finds it: {@code $NAME}, or anything without a brace
 * between {@code ${} and {@code }}.
 *
 * @param text the whole of it
 * @param name what stands before the operator
 * @param operator {@code :+}, {@code +}, {@code :-}, {@code -}, or nothing
 * @param rest what stands after the operator
 */
public record BracedReference(String text, String name, String operator, String rest) {

  /** Returns the first reference of a text whose {@code $} has no backslash before it. */
  public static Optional<BracedReference> first(String text) {
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
      int end = dollar > 0 && text.charAt(dollar - 1) == '\\' ? -1 : end(text, dollar);
      if (end >= 0) {
        boolean braced = text.charAt(dollar + 1) == '{';
        String inner =
            braced ? text.substring(dollar + 2, end - 1) : text.substring(dollar + 1, end);
        return Optional.of(of(text.substring(dollar, end), inner));
      }
    }
    return Optional.empty();
  }

  /** Returns whether it stands for what follows the operator if the variable is set. */
  public boolean isAlternative() {
    return operator.endsWith("+");
  }

  private static int end(String text, int dollar) {
    int start = dollar + 1;
    if (text.startsWith("{", start)) {
      int close = start + 1;
      while (close < text.length() && "{}".indexOf(text.charAt(close)) < 0) {
        close++;
      }
      return text.startsWith("}", close) && close > start + 1 ? close + 1 : -1;
    }
    int end = start;
    while (end < text.length() && EcmaScript.isWord(text.charAt(end))) {
      end++;
    }
    return end > start && (text.charAt(start) < '0' || text.charAt(start) > '9') ? end : -1;
  }

  private static BracedReference of(String text, String inner) {
    for (int i = 0; i < inner.length(); i++) {
      int sign = inner.charAt(i) == ':' ? i + 1 : i;
      if (sign < inner.length() && "+-".indexOf(inner.charAt(sign)) >= 0) {
        String operator = inner.substring(i, sign + 1);
        return new BracedReference(
            text, inner.substring(0, i), operator, inner.substring(sign + 1));
      }
    }
    // Without an operator the expression is split at null, which JavaScript turns into a text.
    int split = inner.indexOf("null");
    return split < 0
        ? new BracedReference(text, inner, "", "")
        : new BracedReference(text, inner.substring(0, split), "", inner.substring(split + 4));
  }
}

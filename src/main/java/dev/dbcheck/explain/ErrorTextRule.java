package dev.dbcheck.explain;

import dev.dbcheck.diagnostic.Code;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the file of messages.
 *
 * @param situation the situation's number
 * @param patterns of which any may stand in a text
 * @param codes the diagnostics that dbcheck itself would give
 * @param cause what leads to the message
 * @param fix what to do
 * @param source where the message was seen
 */
record ErrorTextRule(
    String situation,
    List<TextPattern> patterns,
    List<Code> codes,
    String cause,
    String fix,
    String source) {

  /** What is longer is a log, of which the first part is enough. */
  private static final int LONGEST_TEXT = 65_536;

  ErrorTextRule {
    patterns = List.copyOf(patterns);
    codes = List.copyOf(codes);
  }

  Optional<ErrorText> in(String pasted) {
    String text = prepared(pasted);
    return patterns.stream()
        .filter(pattern -> pattern.isIn(text))
        .findFirst()
        .map(pattern -> new ErrorText(situation, pattern.shown(), codes, cause, fix, source));
  }

  /** A carriage return within a line is a finding of its own, and terminals do not show it. */
  private static String prepared(String pasted) {
    String text = pasted.length() > LONGEST_TEXT ? pasted.substring(0, LONGEST_TEXT) : pasted;
    return text.replace("\r\n", "\n").replace("\r", "\\r");
  }
}

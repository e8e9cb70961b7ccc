package dev.dbcheck.explain;

import dev.dbcheck.diagnostic.Code;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an error message means.
 *
 * @param situation the number of the situation that it shows, such as {@code A16}
 * @param message the part of the message by which it was known
 * @param codes the diagnostics that dbcheck itself would give, the nearest one first
 * @param cause what leads to the message
 * @param fix what to do
 * @param source where the message was seen; empty where it was reproduced only
 */
public record ErrorText(
    String situation, String message, List<Code> codes, String cause, String fix, String source) {

  public ErrorText {
    Objects.requireNonNull(situation, "situation is null");
    Objects.requireNonNull(message, "message is null");
    codes = List.copyOf(codes);
    Objects.requireNonNull(cause, "cause is null");
    Objects.requireNonNull(fix, "fix is null");
    Objects.requireNonNull(source, "source is null");
  }

  /** Returns what a pasted text means; nothing where no message in it is known. */
  public static Optional<ErrorText> in(String pasted) {
    return ErrorTextFile.Holder.ALL.stream().flatMap(rule -> rule.in(pasted).stream()).findFirst();
  }

  /** Returns the numbers of all situations that have a message, in their order. */
  public static List<String> situations() {
    return ErrorTextFile.Holder.ALL.stream().map(ErrorTextRule::situation).distinct().toList();
  }
}

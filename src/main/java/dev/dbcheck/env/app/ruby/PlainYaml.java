package dev.dbcheck.env.app.ruby;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.env.document.YamlDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one value as Psych does, as far as it stays a text. */
final class PlainYaml {
  /** Words that Psych does not write back as they are. */
  private static final Set<String> NO_TEXT = Set.of("yes", "no", "on", "off");

  /** What whole numbers, fractions, times, dates and {@code .inf} are written with. */
  private static final String IN_NUMBERS = "+-.,:_0123456789xobeEabcdfABCDFinN";

  private static final Set<String> NOTHING = Set.of("~", "null");

  private PlainYaml() {}

  /**
   * Returns the text of a value; empty for one that is nothing.
   *
   * @return nothing if it is malformed, no scalar, or a number whose digits Ruby may write
   *     otherwise
   */
  static Optional<String> text(String written) {
    String stripped = written.strip();
    boolean quoted = stripped.startsWith("\"") || stripped.startsWith("'");
    if (stripped.indexOf('\n') >= 0) {
      return Optional.empty();
    }
    try {
      List<Node> documents = YamlDocument.read("v: " + stripped);
      Node value = documents.size() == 1 ? documents.getFirst().at("v") : Node.absent();
      if (!value.isPresent() || !value.items().isEmpty() || !value.members().isEmpty()) {
        return Optional.empty();
      }
      String text = value.text().orElse("");
      if (!quoted && NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
        return Optional.of("");
      }
      return quoted || isText(text) ? Optional.of(text) : Optional.empty();
    } catch (DocumentException malformed) {
      return Optional.empty();
    }
  }

  /** A whole number without leading zeros is written back as it was. */
  private static boolean isText(String text) {
    boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    if (number) {
      return text.equals("0") || text.charAt(0) != '0';
    }
    boolean mayBeNumber =
        !text.isEmpty()
            && "+-.0123456789".indexOf(text.charAt(0)) >= 0
            && text.chars().allMatch(one -> IN_NUMBERS.indexOf(one) >= 0);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean isWord = NO_TEXT.contains(lower) || lower.equals("true") || lower.equals("false");
    boolean staysWord = text.equals("true") || text.equals("false");
    return !mayBeNumber && !text.startsWith(":") && (!isWord || staysWord);
  }
}

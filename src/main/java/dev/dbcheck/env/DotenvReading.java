package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.secret.Secret;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import io.github.cdimascio.dotenv.internal.DotenvParser;
import io.github.cdimascio.dotenv.internal.DotenvReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one assignment with dotenv-java and says where other loaders would read it otherwise.
 *
 * <p>dotenv-java 3.2.0 cuts an unquoted value at {@code #}, keeps single quotes, rejects {@code
 * export}, expands nothing, and quotes the whole line in its exceptions (recorded runs).
 */
final class DotenvReading {
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*", Pattern.DOTALL);
  private static final Pattern EXPANDABLE = Pattern.compile("\\$[A-Za-z_]");

  private DotenvReading() {}

  /**
   * Returns the value, with the given findings and those about the value itself.
   *
   * @param findings what is known of the line already; receives the reason where nothing is
   *     returned
   */
  static Optional<Definition> read(
      Assignment assignment, Origin origin, List<Diagnostic> findings) {
    if (assignment.rawValue().length() > ValueCheck.LONGEST_URL) {
      findings.add(ValueCheck.tooLong().at(origin));
      return Optional.empty();
    }
    Optional<String> value = value(assignment);
    if (value.isEmpty()) {
      findings.add(malformed(origin));
      return Optional.empty();
    }
    String text = value.get();
    difference(assignment, text).map(found -> found.at(origin)).ifPresent(findings::add);
    findings.addAll(ValueCheck.of(text, origin));
    return Optional.of(new Definition(origin, Secret.of(text), findings));
  }

  private static Optional<String> value(Assignment assignment) {
    String raw = assignment.rawValue();
    if (raw.startsWith("'")) {
      int end = raw.indexOf('\'', 1);
      boolean closed = end > 0 && isBlankOrComment(raw.substring(end + 1));
      return closed ? Optional.of(raw.substring(1, end)) : Optional.empty();
    }
    List<String> text = assignment.text();
    List<String> lines =
        assignment.separatedByColon() ? List.of(text.getFirst().replaceFirst("\\s*:", "=")) : text;
    try {
      return new DotenvParser(new GivenLines(lines), true, true)
          .parse().stream().findFirst().map(DotenvEntry::getValue);
    } catch (DotenvException malformed) {
      // Its message is the whole line, so that neither it nor its cause may go any further.
      return Optional.empty();
    }
  }

  private static Optional<Diagnostic> difference(Assignment assignment, String value) {
    String raw = assignment.rawValue();
    if (assignment.separatedByColon()) {
      return Optional.of(differs("a colon in the place of the equals sign", "Write `=`"));
    }
    boolean quoted = raw.startsWith("\"") || raw.startsWith("'");
    if (!quoted && !COMMENT.matcher(raw).replaceFirst("").strip().equals(value)) {
      return Optional.of(differs("`#` in a value without quotes", encode("#", "%23")));
    }
    if (raw.startsWith("`")) {
      return Optional.of(differs("backticks round the value", "Write double quotes instead"));
    }
    if (value.indexOf('\n') >= 0) {
      return Optional.of(differs("a line break in the value", "Write the value on one line"));
    }
    if (value.indexOf('\\') >= 0) {
      return Optional.of(differs("a backslash", encode("\\", "%5C")));
    }
    if (EXPANDABLE.matcher(value).find()) {
      return Optional.of(differs("`$` before a name", encode("$", "%24")));
    }
    return Optional.empty();
  }

  private static Diagnostic differs(String what, String hint) {
    return Diagnostic.of(
            Code.VALUE_DIFFERS_BETWEEN_LOADERS,
            "env loaders read this line in different ways, because of " + what)
        .hint(hint);
  }

  private static String encode(String character, String encoded) {
    return "Write `"
        + encoded
        + "` for every `"
        + character
        + "` of the password, which every loader and client reads alike";
  }

  private static Diagnostic malformed(Origin origin) {
    return Diagnostic.of(
            Code.ENV_FILE_LINE_MALFORMED, "the line's quotation marks do not fit together")
        .hint("Write the value without quotation marks, its special characters percent-encoded")
        .at(origin);
  }

  private static boolean isBlankOrComment(String rest) {
    String stripped = rest.strip();
    return stripped.isEmpty() || stripped.startsWith("#");
  }

  /**
   * Hands dotenv-java lines instead of a path, so that it opens no file and no class path entry.
   */
  private static final class GivenLines extends DotenvReader {
    private final List<String> lines;

    GivenLines(List<String> lines) {
      super("", "");
      this.lines = lines;
    }

    @Override
    public List<String> read() {
      return lines;
    }
  }
}

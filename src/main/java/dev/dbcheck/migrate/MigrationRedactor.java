package dev.dbcheck.migrate;

import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cleans what failed migrations say: besides the target's secrets, values of placeholders that are
 * named like secrets, and passwords that a statement sets.
 */
final class MigrationRedactor {
  private static final Pattern SECRET_NAME =
      Pattern.compile("pass|pwd|secret|token|key|credential", Pattern.CASE_INSENSITIVE);
  private static final Pattern PASSWORD_CLAUSE =
      Pattern.compile("(?i)(\\bpassword\\s+)(?:e?'(?:[^']|'')*'?|\\$(\\w*)\\$.*?(?:\\$\\2\\$|$))");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int SHOWN = 160;

  private final Redactor target;
  private final Redactor placeholders;

  MigrationRedactor(Redactor target, FlywaySettings settings) {
    this.target = target;
    List<Secret> values =
        settings.properties().stream()
            .filter(property -> property.name().startsWith("placeholders."))
            .filter(property -> SECRET_NAME.matcher(property.name()).find())
            .map(FlywayProperty::value)
            .filter(value -> !value.isEmpty())
            .map(Secret::of)
            .toList();
    this.placeholders = Redactor.of(values, List.of());
  }

  /** Returns the text on one line without any secret. */
  String clean(String text) {
    String oneLine = SPACES.matcher(text).replaceAll(" ").strip();
    String masked = PASSWORD_CLAUSE.matcher(oneLine).replaceAll("$1" + Secret.MASK);
    // Secrets that begin alike are masked in two pieces, one by each redactor.
    return target.clean(placeholders.clean(masked)).replace(Secret.MASK + Secret.MASK, Secret.MASK);
  }

  /** Returns the beginning of the text on one line without any secret. */
  String shorten(String text) {
    String cleaned = clean(text);
    return cleaned.length() <= SHOWN ? cleaned : cleaned.substring(0, SHOWN).stripTrailing() + " …";
  }
}

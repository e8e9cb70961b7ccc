package dev.dbcheck.env.dialect;

import java.util.Locale;
import java.util.Objects;

/**
 * A way in which loaders differ. What a loader does is written down nowhere: it is found out by
 * giving the loader a small file.
 */
public enum Trait {
  HASH("`#` within a value", Trial.of("V=a#b").value("a#b", "kept").value("a", "begins a comment")),
  HASH_AFTER_SPACE(
      "`#` after a space", Trial.of("V=a #b").value("a #b", "kept").value("a", "begins a comment")),
  SPACE(
      "a space within a value",
      Trial.of("V=a b").value("a b", "kept").value("a", "ends the value")),
  SINGLE_QUOTES("single quotes", Trial.of("V='a'").value("a", "removed").value("'a'", "kept")),
  DOUBLE_QUOTES("double quotes", Trial.of("V=\"a\"").value("a", "removed").value("\"a\"", "kept")),
  BACKTICKS("backticks", Trial.of("V=`a`").value("a", "removed").value("`a`", "kept")),
  ESCAPE(
      "`\\n` in double quotes",
      Trial.of("V=\"a\\nb\"")
          .value("a\nb", "a line break")
          .value("a\\nb", "kept")
          .value("\"a\\nb\"", "kept")
          .value("anb", "the letter n")),
  LINE_BREAK("a line break in double quotes", Trial.of("V=\"a\nb\"").value("a\nb", "kept")),
  EXPORT("`export` before the name", Trial.of("export V=a").value("a", "passed over")),
  SPACES_AROUND_SIGN(
      "spaces around `=`",
      Trial.of("V = a").value("a", "removed").value(" a", "kept in the value")),
  COLON("`:` in place of `=`", Trial.of("V: a").value("a", "the same as `=`")),
  REFERENCE(
      "`$OTHER`", Trial.of("OTHER=x\nV=a$OTHER").value("ax", "expanded").value("a$OTHER", "kept")),
  BRACED_REFERENCE(
      "`${OTHER}`",
      Trial.of("OTHER=x\nV=a${OTHER}").value("ax", "expanded").value("a${OTHER}", "kept")),
  QUOTED_REFERENCE(
      "`${OTHER}` in single quotes",
      Trial.of("OTHER=x\nV='a${OTHER}'")
          .value("ax", "expanded")
          .value("'ax'", "expanded")
          .value("a${OTHER}", "kept")
          .value("'a${OTHER}'", "kept")),
  DEFAULT(
      "`${NONE:-x}`",
      Trial.of("V=a${NONE:-x}").value("ax", "the default").value("a${NONE:-x}", "kept")),
  UNSET_REFERENCE(
      "`${NONE}`, which is not set",
      Trial.of("V=a${NONE}").value("a", "nothing").value("a${NONE}", "kept")),
  FORWARD_REFERENCE(
      "`${OTHER}` of a later line",
      Trial.of("V=a${OTHER}\nOTHER=x")
          .value("ax", "expanded")
          .value("a", "nothing")
          .value("a${OTHER}", "kept")),
  AMBIGUOUS_REFERENCE(
      "`${BOTH}`, set in the environment and above",
      Trial.of("BOTH=file\nV=${BOTH}")
          .value("environment", "the environment's value")
          .value("file", "the file's value")
          .value("${BOTH}", "kept")),
  COMMAND("`$(echo a)`", Trial.of("V=$(echo a)").value("$(echo a)", "kept")),
  DUPLICATE(
      "assigned twice in a file",
      Trial.of("V=a\nV=b").value("b", "the last one counts").value("a", "the first one counts")),
  BARE_NAME("a name without `=`", Trial.of("V").value("", "set to nothing").unset("passed over")),
  NO_ASSIGNMENT(
      "a line that assigns nothing", Trial.of("what is this\nV=a").value("a", "passed over")),
  BYTE_ORDER_MARK(
      "a byte-order mark",
      Trial.of("\uFEFFV=a").value("a", "passed over").unset("the first variable is lost")),
  NOT_UTF_8(
      "a byte that is not UTF-8",
      Trial.ofLatin1("V=a\u00E9")
          .value("a\uFFFD", "replaced by U+FFFD")
          .value("a\u00E9", "read as ISO-8859-1")),
  SET_IN_ENVIRONMENT(
      "set in the environment too",
      Trial.ofEnvironment("SET")
          .value("environment", "the environment counts")
          .value("file", "the file counts")),
  EMPTY_IN_ENVIRONMENT(
      "set to nothing in the environment",
      Trial.ofEnvironment("EMPTY")
          .value("", "the environment counts")
          .value("file", "the file counts")),
  REFERENCE_IN_ENVIRONMENT(
      "`$SET` in the environment's own value",
      Trial.ofEnvironment("REFERRING")
          .value("a$SET", "kept")
          .value("aenvironment", "expanded")
          .value("file", "the file counts"));

  private final String label;
  private final Trial trial;

  Trait(String label, Trial trial) {
    this.label = Objects.requireNonNull(label, "label is null");
    this.trial = trial;
  }

  /** Returns what it is about, as a phrase with code between backticks. */
  public String label() {
    return label;
  }

  /** Returns its name in a JSON report: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns what a loader does, as a phrase.
   *
   * @param fileName the name of a file that the loader reads, without which some can't tell its
   *     form
   */
  public String of(Loader loader, String fileName) {
    return trial.meaning(loader, fileName);
  }
}

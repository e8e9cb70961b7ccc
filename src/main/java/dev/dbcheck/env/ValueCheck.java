package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the values that no client can use as they stand, before anything parses them as a URL. */
public final class ValueCheck {
  /** No real URL comes near; what is longer would only cost time. */
  static final int LONGEST_URL = 65_536;

  private static final Pattern PREFIX =
      Pattern.compile("^(?:export\\s+)?[A-Z_][A-Z0-9_]*=|^(?:psql|export)\\s");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\$\\{|\\$\\(|`|\\{\\{|%env\\(|%\\([A-Za-z]|^\\$[A-Za-z_]|<[A-Za-z][\\w .-]*>"
              + "|\\[[A-Za-z][A-Za-z_ -]*\\]");

  private ValueCheck() {}

  /** Returns the first reason for which the text is no URL yet; nothing when it may be one. */
  public static List<Diagnostic> of(String text, Origin origin) {
    return firstFault(text).map(fault -> fault.at(origin)).stream().toList();
  }

  private static Optional<Diagnostic> firstFault(String text) {
    if (text.isBlank()) {
      return Optional.of(
          Diagnostic.of(Code.VARIABLE_EMPTY, "the value is empty")
              .hint("Set it to the database's URL, or remove it so that a later source applies"));
    }
    if (text.length() > LONGEST_URL) {
      return Optional.of(tooLong());
    }
    if (isQuote(text.charAt(0)) || isQuote(text.charAt(text.length() - 1))) {
      return Optional.of(
          Diagnostic.of(Code.QUOTES_IN_VALUE, "the value has quotation marks as part of it")
              .detail(
                  "whatever set it keeps quotes as characters, as docker --env-file does; node-pg"
                      + " would dial host \"base\", psql the local socket")
              .hint("Remove the quotation marks"));
    }
    if (!text.equals(text.strip())) {
      return Optional.of(
          Diagnostic.of(
                  Code.WHITESPACE_AROUND_VALUE, "the value begins or ends with " + space(text))
              .hint("Remove it; for a file with Windows line ends run `dos2unix`"));
    }
    if (PREFIX.matcher(text).find()) {
      return Optional.of(
          Diagnostic.of(Code.PREFIX_IN_VALUE, "the value is a whole assignment or command")
              .hint("Keep only the URL, from `postgresql://` on"));
    }
    if (PLACEHOLDER.matcher(text).find()) {
      return Optional.of(
          Diagnostic.of(
                  Code.PLACEHOLDER_IN_VALUE,
                  "the value still holds a placeholder such as "
                      + kindOfPlaceholder(text)
                      + " that nothing filled in")
              .hint("Put the real value in its place, percent-encoded"));
    }
    return Optional.empty();
  }

  /** Returns the finding for a text that is longer than any URL. */
  static Diagnostic tooLong() {
    return Diagnostic.of(
            Code.URL_MALFORMED, "the value is longer than " + LONGEST_URL + " characters")
        .hint("Set it to the database's URL alone");
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'';
  }

  private static String space(String text) {
    String stripped = text.strip();
    String around = text.replace(stripped, "");
    if (around.indexOf('\r') >= 0) {
      return "a carriage return";
    }
    return around.indexOf('\n') >= 0 ? "a line break" : "white space";
  }

  private static String kindOfPlaceholder(String text) {
    if (text.contains("${")) {
      return "${...}";
    }
    if (text.contains("$(") || text.indexOf('`') >= 0) {
      return "a command substitution";
    }
    if (text.contains("{{")) {
      return "{{...}}";
    }
    if (text.indexOf('<') >= 0) {
      return "<...>";
    }
    return text.indexOf('[') >= 0 ? "[...]" : "a variable's name";
  }
}

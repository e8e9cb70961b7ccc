package dev.dbcheck.target.client.rust;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/**
 * How tokio-postgres 0.7.18 takes a text of keys and values apart: as libpq does, but with white
 * space of all scripts, and without empty values outside of quotes (read in its sources, and
 * recorded).
 */
final class TokioPostgresKeyValues {
  private final String text;
  private final TokioPostgresConfig config = new TokioPostgresConfig();
  private int at;

  private TokioPostgresKeyValues(String text) {
    this.text = text;
  }

  /** Reads a text. */
  static TokioPostgresConfig read(String text) {
    TokioPostgresKeyValues values = new TokioPostgresKeyValues(text);
    boolean more = true;
    while (more && !values.config.failed()) {
      more = values.one();
    }
    return values.config;
  }

  /** Reads one pair, or returns that there is none; what begins with an equals sign is none. */
  private boolean one() {
    skip(TokioPostgresKeyValues::isBlank);
    int start = at;
    skip(c -> c != '=' && !isBlank(c));
    String name = text.substring(start, at);
    if (name.isEmpty()) {
      return false;
    }
    skip(TokioPostgresKeyValues::isBlank);
    eat('=');
    skip(TokioPostgresKeyValues::isBlank);
    if (!config.failed()) {
      String value = value();
      if (!config.failed()) {
        config.option(name, value);
      }
    }
    return true;
  }

  private String value() {
    boolean quoted = at < text.length() && text.charAt(at) == '\'';
    at += quoted ? 1 : 0;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !(quoted ? text.charAt(at) == '\'' : isBlank(next()))) {
      append(value);
    }
    if (quoted && at == text.length()) {
      config.fail("unterminated quoted connection parameter value");
    } else if (!quoted && value.isEmpty()) {
      config.fail("unexpected EOF");
    }
    at += quoted ? 1 : 0;
    return value.toString();
  }

  /** Appends the next character; or the one after it, if it is a backslash. */
  private void append(StringBuilder value) {
    at += text.charAt(at) == '\\' ? 1 : 0;
    if (at < text.length()) {
      value.appendCodePoint(next());
      at += Character.charCount(next());
    }
  }

  private void eat(char wanted) {
    if (at == text.length()) {
      config.fail("unexpected EOF");
    } else if (text.charAt(at) != wanted) {
      int bytes = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
      config.fail(
          "unexpected character at byte %d: expected `%s` but got `%s`"
              .formatted(bytes, wanted, Character.toString(next())));
    } else {
      at++;
    }
  }

  private int next() {
    return text.codePointAt(at);
  }

  private void skip(IntPredicate which) {
    while (at < text.length() && which.test(next())) {
      at += Character.charCount(next());
    }
  }

  /** Unicode's White_Space, of which {@link Character} has no test. */
  private static boolean isBlank(int c) {
    return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
  }
}

package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What Laravel's {@code env()} makes of a value ({@code Illuminate/Support/Env.php}, 10.48.29):
 * some words stand for PHP's constants, and a pair of quotation marks inside the value is taken
 * away too. A boolean is shown as PHP turns it into text.
 */
final class LaravelEnv implements Finish {

  @Override
  public Optional<Value> finish(Value value, Function<String, Optional<Value>> variables) {
    if (value.text().isEmpty()) {
      return Optional.of(value);
    }
    String text = value.text().get();
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "(true)" -> Optional.of(changed(value, "1"));
      case "false", "(false)", "empty", "(empty)" -> Optional.of(changed(value, ""));
      case "null", "(null)" -> Optional.empty();
      default ->
          Optional.of(
              isQuoted(text) ? changed(value, text.substring(1, text.length() - 1)) : value);
    };
  }

  private static boolean isQuoted(String text) {
    int last = text.length() - 1;
    return last >= 1
        && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.charAt(last) == text.charAt(0)
        && text.indexOf('\n') < 0;
  }

  private static Value changed(Value value, String text) {
    return new Expansion(value.origin()).continuing(value).append(text).value();
  }
}

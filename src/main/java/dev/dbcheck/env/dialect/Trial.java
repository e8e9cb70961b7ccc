package dev.dbcheck.env.dialect;

import dev.dbcheck.env.Environment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One small file that a loader is given, and what each outcome means. */
final class Trial {
  /** What is set in every trial; nothing that a file could not hold without being a secret. */
  private static final Environment ENVIRONMENT =
      Environment.of(
          Map.of("SET", "environment", "BOTH", "environment", "EMPTY", "", "REFERRING", "a$SET"));

  private final String variable;
  private final byte[] content;
  private final Map<String, String> meanings = new HashMap<>();
  private String ifUnset = "the variable is lost";

  private Trial(String variable, String content, Charset encoding) {
    this.variable = variable;
    this.content = content.getBytes(encoding);
  }

  /** Returns a trial that asks for {@code V} after a file was loaded. */
  static Trial of(String content) {
    return new Trial("V", content, StandardCharsets.UTF_8);
  }

  /** Returns a trial that asks for {@code V}, with a file in ISO-8859-1. */
  static Trial ofLatin1(String content) {
    return new Trial("V", content, StandardCharsets.ISO_8859_1);
  }

  /** Returns a trial that asks for a variable of the process environment that a file sets too. */
  static Trial ofEnvironment(String variable) {
    return new Trial(variable, variable + "=file", StandardCharsets.UTF_8);
  }

  /** Says what it means if the variable has a value. */
  Trial value(String text, String meaning) {
    meanings.put(text, meaning);
    return this;
  }

  /** Says what it means if the variable is not set. */
  Trial unset(String meaning) {
    ifUnset = meaning;
    return this;
  }

  /** Returns what the outcome means, as a clause without a full stop. */
  String meaning(Loader loader, String fileName) {
    Loaded loaded = loader.load(List.of(EnvFile.of(fileName, content)), ENVIRONMENT);
    if (loaded.rejected().isPresent()) {
      return loaded.rejected().get().flaw().kind() == Flaw.Kind.COMMAND
          ? "a command is run"
          : "the file is rejected";
    }
    return loaded
        .get(variable)
        .map(value -> value.text().map(this::meaning).orElse("a command is run"))
        .orElse(ifUnset);
  }

  private String meaning(String text) {
    return meanings.getOrDefault(text, text.isEmpty() ? "gives nothing" : given(text));
  }

  private static String given(String text) {
    String visible = text.replace("\n", "⏎").replace("\r", "␍").replace("\uFEFF", "U+FEFF ");
    return visible.contains("`") ? "gives another text" : "gives `" + visible + "`";
  }
}

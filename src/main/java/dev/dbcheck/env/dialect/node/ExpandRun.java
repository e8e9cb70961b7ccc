package dev.dbcheck.env.dialect.node;

import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.MapExpander;
import dev.dbcheck.env.dialect.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One run of dotenv-expand: what it knows, and how much more it may do. */
final class ExpandRun {
  private final SequencedMap<String, Value> parsed;
  private final Map<String, Value> environment;
  private final Effort effort = new Effort();

  ExpandRun(SequencedMap<String, Value> parsed, Map<String, Value> environment) {
    this.parsed = EcmaScript.inPropertyOrder(parsed);
    this.environment = environment;
  }

  /** Returns the file's variables with the values they have so far. */
  SequencedMap<String, Value> parsed() {
    return parsed;
  }

  /** Returns a variable of the process environment. */
  Optional<Value> inEnvironment(String name) {
    return Optional.ofNullable(environment.get(name)).map(CString::of);
  }

  /** Returns a variable of the file. */
  Optional<Value> inFile(String name) {
    return Optional.ofNullable(parsed.get(name));
  }

  /** Takes work into account that was done for a value. */
  void spend(long characters, Value value) throws FlawException {
    effort.spend(characters, value.origin());
  }

  /** Returns that a value's references never end. */
  static FlawException endless(Value value) {
    return Effort.endless(value.origin());
  }

  /** Returns the file's variables, which all replace those of the process environment. */
  MapExpander.Expanded expanded() {
    return new MapExpander.Expanded(parsed, new LinkedHashMap<>(parsed));
  }

  /** Returns a value's text, which is nothing where it is not known. */
  static String text(Value value) {
    return value.text().orElse("");
  }

  /** Returns whether JavaScript takes a value for true. */
  static boolean isTrue(Value value) {
    return !text(value).isEmpty();
  }

  /** Returns the text without the backslashes that keep a {@code $} from being a reference. */
  static String withoutEscapes(String text) {
    return text.replace("\\$", "$");
  }
}

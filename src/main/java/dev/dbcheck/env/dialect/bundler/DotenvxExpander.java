package dev.dbcheck.env.dialect.bundler;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Effort;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.Expansion;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import dev.dbcheck.env.dialect.node.BracedReference;
import dev.dbcheck.env.dialect.node.CString;
import dev.dbcheck.env.dialect.node.EcmaScript;
import java.util.Optional;

/**
 * Expands as dotenvx does ({@code src/lib/helpers/parse.js} of 1.51.0; from 2 on
 * {@code @dotenvx/primitives}): each assignment when it is read, except in single quotes; a
 * variable that is already set is handed on, after a command in it was run.
 *
 * @param release the release
 * @param isOverloading whether the file's value replaces one that is already set
 */
record DotenvxExpander(DotenvxRelease release, boolean isOverloading) implements Expander {
  /** References in one value beyond which it is taken for one that never ends. */
  private static final int MOST_REFERENCES = 20_000;

  private static final String ENCRYPTED = "encrypted:";

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException {
    Optional<Value> preset = scope.environment(assignment.name()).map(CString::of);
    Optional<Value> kept = preset.filter(_ -> !isOverloading);
    Value value = kept.orElseGet(() -> Value.of(assignment.value().orElseThrow(), origin));
    if (value.text().isEmpty()) {
      return value;
    }
    String text = value.text().get();
    if (text.startsWith(ENCRYPTED)) {
      return Value.undetermined(value.origin(), value.origin());
    }
    if (assignment.quote() == Quote.SINGLE) {
      return value;
    }
    boolean mayRun = preset.isEmpty() || preset.get().text().equals(Optional.of(text));
    if (mayRun && release.hasCommand(text, scope.effort(), value.origin())) {
      return Value.undetermined(value.origin(), value.origin());
    }
    boolean isSet = kept.isPresent() && !text.isEmpty();
    return isSet ? value : expanded(text, value.origin(), scope);
  }

  private Value expanded(String written, Origin origin, Scope scope) throws FlawException {
    Expansion expansion = new Expansion(origin);
    String text = written;
    Optional<BracedReference> found = BracedReference.first(text);
    boolean goesOn = true;
    for (int steps = 0; goesOn && found.isPresent(); steps++) {
      if (steps == MOST_REFERENCES) {
        throw Effort.endless(origin);
      }
      String name = found.get().name();
      Optional<Value> named = scope.get(name).map(CString::of);
      String put = release.put(found.get(), named);
      if (named.isEmpty() && put.isEmpty() && !found.get().isAlternative()) {
        expansion.reference(name, named);
      } else {
        expansion.use(name, named);
      }
      named.filter(this::isKeptInVault).ifPresent(sealed -> expansion.command(sealed.origin()));
      // The first text that looks like the reference is replaced, not the reference itself.
      text = EcmaScript.replaceFirst(text, found.get().text(), put);
      scope.effort().spend(text.length(), origin);
      goesOn =
          !named.flatMap(Value::text).equals(Optional.of(text))
              && scope.literal(name).flatMap(Value::text).filter(this::refers).isEmpty();
      found = BracedReference.first(text);
    }
    return expansion.append(text.replace("\\$", "$")).value();
  }

  /** Returns whether an earlier file's value would have been fetched from a vault. */
  private boolean isKeptInVault(Value value) {
    return value.origin().kind() == Origin.Kind.FILE
        && value.text().filter(release::isInVault).isPresent();
  }

  /** Returns whether a literal text looks as if it held a reference, escaped or not. */
  private boolean refers(String text) {
    for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
      char next = dollar + 1 < text.length() ? text.charAt(dollar + 1) : 0;
      boolean named = EcmaScript.isWord(next) && (next < '0' || next > '9');
      if (named || (next == '{' && text.indexOf('}', dollar + 2) > dollar + 2)) {
        return true;
      }
    }
    return false;
  }
}

package dev.dbcheck.env.dialect.container;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Expander;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Scope;
import dev.dbcheck.env.dialect.Value;
import java.util.Optional;
import java.util.function.Function;

/**
 * Docker Compose's interpolation, of env files and of the values in {@code compose.yaml} alike
 * ({@code template/template.go} of compose-go).
 *
 * @param defaults when the text of a default is expanded
 */
public record ComposeTemplate(Defaults defaults) implements Expander {

  /** When the text of a default is expanded. */
  public enum Defaults {
    /** Always, so that an error in it counts even if it is not used (compose-go 2.4.8). */
    EAGER,
    /** Only if it is used: since compose-go 2.10.1, Docker Compose 5.0.2 (compose-go 2.13.0). */
    LAZY
  }

  @Override
  public Value expand(Assignment assignment, Origin origin, Scope scope) throws FlawException {
    String text = assignment.value().orElseThrow();
    return switch (assignment.quote()) {
      case SINGLE, BACKTICK -> Value.of(text, origin);
      case DOUBLE -> interpolate(ComposeEscapes.undone(text), origin, scope::get);
      case NONE -> interpolate(text, origin, scope::get);
    };
  }

  /**
   * Interpolates a text, which has no quotation marks and no escapes but {@code $$}.
   *
   * @param origin the text's place
   * @param variables looks variables up; {@code ${NAME-default}} takes the default where it returns
   *     nothing
   * @throws FlawException if a reference is malformed, or one with {@code ?} finds nothing
   */
  public Value interpolate(String text, Origin origin, Function<String, Optional<Value>> variables)
      throws FlawException {
    return text.indexOf('$') < 0
        ? Value.of(text, origin)
        : new ComposeInterpolation(text, origin, variables, defaults).value();
  }
}

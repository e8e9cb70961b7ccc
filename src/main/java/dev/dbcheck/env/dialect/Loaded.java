package dev.dbcheck.env.dialect;

import dev.dbcheck.diagnostic.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a program sees after a loader has read its files.
 *
 * @param variables what the variables are set to, those of the process environment included
 * @param names how their names are compared; here they are as {@link Rules.Names#key} has them
 * @param finish what the loader does to a value when the app asks for it
 * @param rejected what made the loader give up, and where; then the variables are those from before
 * @param skipped what the loader passed over, and where
 * @param dropped what made the loader go on as if a whole file did not exist, and where
 */
public record Loaded(
    Map<String, Value> variables,
    Rules.Names names,
    Finish finish,
    Optional<Rejected> rejected,
    List<Rejected> skipped,
    List<Rejected> dropped) {

  /**
   * A flaw with its place.
   *
   * @param flaw what is wrong
   * @param origin the file and line
   */
  public record Rejected(Flaw flaw, Origin origin) {
    /** Returns a flaw of a file with its place. */
    public static Rejected in(EnvFile file, Flaw flaw) {
      return new Rejected(flaw, file.line(flaw.line()));
    }
  }

  public Loaded {
    Objects.requireNonNull(finish, "finish is null");
    Objects.requireNonNull(rejected, "rejected is null");
    variables = Map.copyOf(variables);
    skipped = List.copyOf(skipped);
    dropped = List.copyOf(dropped);
  }

  /** Creates a result whose values the app gets as they are. */
  public Loaded(
      Map<String, Value> variables,
      Rules.Names names,
      Optional<Rejected> rejected,
      List<Rejected> skipped) {
    this(variables, names, Finish.none(), rejected, skipped, List.of());
  }

  /** Returns the value that the app gets for a variable, or nothing if it is not set. */
  public Optional<Value> get(String name) {
    return set(name).flatMap(value -> finish.finish(value, this::set));
  }

  private Optional<Value> set(String name) {
    return Optional.ofNullable(variables.get(names.key(name)));
  }

  /** A loader that takes a line for a command may take a piece of a value for a name. */
  @Override
  public String toString() {
    return variables.size() + " variables" + rejected.map(one -> ", " + one).orElse("");
  }
}

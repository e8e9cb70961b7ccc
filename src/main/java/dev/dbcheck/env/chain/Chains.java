package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Scan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All chains that dbcheck knows. */
public final class Chains {
  /** The process environment alone, as in CI, on a platform or under a process manager. */
  static final Chain ENVIRONMENT =
      Chain.of(
          "environment",
          "the process environment alone",
          Edition.measured(
              "0",
              "any",
              ComposedLoader.scanning(_ -> Scan.of(List.of(), List.of())),
              new NoFiles()));

  private Chains() {}

  /** Returns every chain, by ecosystem. */
  public static List<Chain> all() {
    return Stream.of(
            List.of(ENVIRONMENT),
            PythonChains.all(),
            NodeChains.all(),
            BundlerChains.all(),
            RubyChains.all(),
            PhpChains.all(),
            GoChains.all(),
            ContainerChains.all(),
            JvmChains.all(),
            SystemChains.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns the chain of a name. */
  public static Optional<Chain> find(String name) {
    return all().stream().filter(chain -> chain.name().equals(name)).findFirst();
  }
}

package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Scan;
import java.util.List;
import java.util.Optional;

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
  public static List<Ecosystem> byEcosystem() {
    return List.of(
        new Ecosystem("Any language", List.of(ENVIRONMENT)),
        new Ecosystem("Python", PythonChains.all()),
        new Ecosystem("Node.js", NodeChains.all()),
        new Ecosystem("JavaScript frameworks and their tools", BundlerChains.all()),
        new Ecosystem("Ruby", RubyChains.all()),
        new Ecosystem("PHP", PhpChains.all()),
        new Ecosystem("Go and Rust", GoChains.all()),
        new Ecosystem("Docker", ContainerChains.all()),
        new Ecosystem("Java", JvmChains.all()),
        new Ecosystem("Shells, direnv, systemd and process managers", SystemChains.all()));
  }

  /** Returns every chain. */
  public static List<Chain> all() {
    return byEcosystem().stream().flatMap(ecosystem -> ecosystem.chains().stream()).toList();
  }

  /** Returns the chain of a name. */
  public static Optional<Chain> find(String name) {
    return all().stream().filter(chain -> chain.name().equals(name)).findFirst();
  }
}

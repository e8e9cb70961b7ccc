package dev.dbcheck.env.dialect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The loaders of the recordings, by the names they have there. */
final class RecordedLoaders {
  /** Those that run a command they find in a file. */
  static final Set<String> RUN_COMMANDS =
      Set.of(
          "bash-source",
          "dash-source",
          "dotenv17+exp1000",
          "dotenvx1",
          "dotenvx2",
          "ruby-dotenv2.8.1",
          "ruby-dotenv2.8.1+overload",
          "ruby-dotenv3.1.4",
          "ruby-dotenv3.1.8",
          "ruby-dotenv3.2",
          "ruby-dotenv3.2+overwrite",
          "symfony6.4.0",
          "symfony6.4.41",
          "symfony7.0.4",
          "symfony7.2-dev");

  /** Those to which every line is a command. */
  static final Set<String> SHELLS = Set.of("bash-source", "dash-source");

  private static final Map<String, Loader> ALL = new TreeMap<>();

  static {
    ALL.putAll(RecordedNodeLoaders.all());
    ALL.putAll(RecordedBundlerLoaders.all());
    ALL.putAll(RecordedPythonLoaders.all());
    ALL.putAll(RecordedRubyLoaders.all());
    ALL.putAll(RecordedPhpLoaders.all());
    ALL.putAll(RecordedGoLoaders.all());
    ALL.putAll(RecordedContainerLoaders.all());
    ALL.putAll(RecordedJvmLoaders.all());
    ALL.putAll(RecordedSystemLoaders.all());
  }

  private static final Map<String, Loader> OTHERS = new TreeMap<>();

  static {
    OTHERS.putAll(RecordedPythonLoaders.others());
    OTHERS.putAll(RecordedRubyLoaders.others());
    OTHERS.putAll(RecordedPhpLoaders.others());
  }

  private RecordedLoaders() {}

  static Map<String, Loader> all() {
    return ALL;
  }

  /** Returns a loader, among them those that only their family's own recordings have. */
  static Optional<Loader> find(String name) {
    return Optional.ofNullable(ALL.getOrDefault(name, OTHERS.get(name)));
  }
}

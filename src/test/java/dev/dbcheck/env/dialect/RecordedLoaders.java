package dev.dbcheck.env.dialect;

import java.util.Map;
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
          "ruby-dotenv3.2",
          "symfony6.4.41",
          "symfony7.0.4");

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

  private RecordedLoaders() {}

  static Map<String, Loader> all() {
    return ALL;
  }
}

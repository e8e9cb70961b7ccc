package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.system.SystemLoaders;
import java.util.List;

/** The chains of shells, direnv, systemd and process managers. */
final class SystemChains {
  private SystemChains() {}

  static List<Chain> all() {
    return List.of(systemd());
  }

  private static Chain systemd() {
    return Chain.of(
        "systemd",
        "EnvironmentFile= of a systemd unit",
        Edition.measured(
            "0", "257", SystemLoaders.SYSTEMD, new NamedFiles(List.of(), "where the unit says")));
  }
}

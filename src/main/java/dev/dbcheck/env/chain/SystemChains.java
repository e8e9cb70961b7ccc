package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.system.EnvrcLoader;
import dev.dbcheck.env.dialect.system.SystemLoaders;
import java.util.List;

/** The chains of shells, direnv, systemd and process managers. */
final class SystemChains {
  private SystemChains() {}

  static List<Chain> all() {
    return List.of(shell(), direnv(), systemd());
  }

  private static Chain shell() {
    FileSearch own = new LastNamedFirst(FilePatterns.inAppFolder(".env"));
    return Chain.of(
        "shell",
        "a shell that sources the file: set -a; . ./.env",
        Edition.measured("0", "dash 0.5.12, bash 5.2", SystemLoaders.DASH, own));
  }

  private static Chain direnv() {
    return Chain.of(
        "direnv",
        "direnv, whose .envrc is a program",
        Edition.read(
            "0",
            "2.32.1",
            new EnvrcLoader(),
            new NearestUpward(List.of(".envrc"), NearestUpward.Start.APP_FOLDER)));
  }

  private static Chain systemd() {
    return Chain.of(
        "systemd",
        "EnvironmentFile= of a systemd unit",
        Edition.measured(
            "0", "257", SystemLoaders.SYSTEMD, new NamedFiles(List.of(), "where the unit says")));
  }
}

package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.system.SystemLoaders;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedSystemLoaders {
  private RecordedSystemLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "bash-source", SystemLoaders.BASH,
        "dash-source", SystemLoaders.DASH,
        "direnv2.32", SystemLoaders.DIRENV_DOTENV,
        "systemd257", SystemLoaders.SYSTEMD);
  }
}

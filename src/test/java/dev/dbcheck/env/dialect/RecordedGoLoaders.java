package dev.dbcheck.env.dialect;

import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedGoLoaders {
  private RecordedGoLoaders() {}

  static Map<String, Loader> all() {
    return Map.of();
  }
}

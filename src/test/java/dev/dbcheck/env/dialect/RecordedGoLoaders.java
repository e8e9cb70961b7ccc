package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.go.GoLoaders;
import dev.dbcheck.env.dialect.go.GoLoaders.Godotenv;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedGoLoaders {
  private RecordedGoLoaders() {}

  static Map<String, Loader> all() {
    return Map.ofEntries(
        Map.entry("dotenvy0.15.7", GoLoaders.dotenvy()),
        Map.entry("godotenv1.5.1", GoLoaders.godotenv(Godotenv.V1_5)),
        Map.entry("godotenv1.6pre", GoLoaders.godotenv(Godotenv.V1_6)));
  }
}

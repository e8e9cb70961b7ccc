package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.ruby.RubyLoaders;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedRubyLoaders {
  private RecordedRubyLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "ruby-dotenv3.2", RubyLoaders.dotenv(),
        "foreman0.88", RubyLoaders.foreman());
  }
}

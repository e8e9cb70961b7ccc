package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.ruby.RubyDotenvSeries;
import dev.dbcheck.env.dialect.ruby.RubyLoaders;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedRubyLoaders {
  private RecordedRubyLoaders() {}

  static Map<String, Loader> all() {
    return Map.of(
        "ruby-dotenv3.2", RubyLoaders.dotenv(RubyDotenvSeries.FROM_3_2),
        "foreman0.88", RubyLoaders.foreman());
  }

  /** Returns those that only this family's own recordings have. */
  static Map<String, Loader> others() {
    return Map.of(
        "ruby-dotenv2.8.1", RubyLoaders.dotenv(RubyDotenvSeries.BEFORE_3_0),
        "ruby-dotenv3.1.4", RubyLoaders.dotenv(RubyDotenvSeries.FROM_3_0),
        "ruby-dotenv3.1.8", RubyLoaders.dotenv(RubyDotenvSeries.FROM_3_1_5),
        "ruby-dotenv2.8.1+overload", RubyLoaders.overwritingDotenv(RubyDotenvSeries.BEFORE_3_0),
        "ruby-dotenv3.2+overwrite", RubyLoaders.overwritingDotenv(RubyDotenvSeries.FROM_3_2));
  }
}

package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.ExportingLoader;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules;
import dev.dbcheck.env.dialect.Scope;

/** The env loaders of Ruby. */
public final class RubyLoaders {
  private RubyLoaders() {}

  /** Returns the Ruby dotenv's {@code Dotenv.load}. */
  public static Loader dotenv(RubyDotenvSeries series) {
    return new ExportingLoader(dotenv(series, Scope.Order.ENVIRONMENT_FIRST));
  }

  /** Returns {@code Dotenv.overwrite}, {@code overload} before 3.0: files beat the environment. */
  public static Loader overwritingDotenv(RubyDotenvSeries series) {
    return new ExportingLoader(
        dotenv(series, Scope.Order.FILE_FIRST)
            .with(Rules.FileOrder.REPLACING)
            .with(Rules.EnvironmentRule.FILE_WINS));
  }

  /** Returns foreman, recorded with 0.88.1, which sets its file's variables for what it starts. */
  public static Loader foreman() {
    return new ExportingLoader(
        ComposedLoader.scanning(new ForemanScanner())
            .with(Decoding.STRICT_UTF_8)
            .with(Rules.ByteOrderMark.KEPT)
            .with(Rules.FileOrder.REPLACING)
            .with(Rules.EnvironmentRule.FILE_WINS));
  }

  private static ComposedLoader dotenv(RubyDotenvSeries series, Scope.Order scope) {
    return ComposedLoader.scanning(new RubyDotenvScanner(series))
        .with(Decoding.STRICT_UTF_8)
        .with(Rules.BareName.REQUIRED)
        .expanding(new RubyDotenvExpander(series), scope);
  }
}

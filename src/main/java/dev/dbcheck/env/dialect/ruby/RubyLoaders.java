package dev.dbcheck.env.dialect.ruby;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.ExportingLoader;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules;
import dev.dbcheck.env.dialect.Scope;

/** The env loaders of Ruby, each recorded with the version its method names. */
public final class RubyLoaders {
  private RubyLoaders() {}

  /** Returns the Ruby dotenv's {@code Dotenv.load}, 3.2.0. */
  public static Loader dotenv() {
    return new ExportingLoader(dotenv(Scope.Order.ENVIRONMENT_FIRST));
  }

  /** Returns the Ruby dotenv's {@code Dotenv.overwrite}, 3.2.0: the file beats the environment. */
  public static Loader overwritingDotenv() {
    return new ExportingLoader(
        dotenv(Scope.Order.FILE_FIRST)
            .with(Rules.FileOrder.REPLACING)
            .with(Rules.EnvironmentRule.FILE_WINS));
  }

  /** Returns foreman 0.88.1, which sets its file's variables for every process it starts. */
  public static Loader foreman() {
    return new ExportingLoader(
        ComposedLoader.scanning(new ForemanScanner())
            .with(Decoding.STRICT_UTF_8)
            .with(Rules.ByteOrderMark.KEPT)
            .with(Rules.FileOrder.REPLACING)
            .with(Rules.EnvironmentRule.FILE_WINS));
  }

  private static ComposedLoader dotenv(Scope.Order scope) {
    return ComposedLoader.scanning(new RubyDotenvScanner())
        .with(Decoding.STRICT_UTF_8)
        .with(Rules.BareName.REQUIRED)
        .expanding(new RubyDotenvExpander(), scope);
  }
}

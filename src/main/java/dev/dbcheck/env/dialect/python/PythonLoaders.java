package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.ExportingLoader;
import dev.dbcheck.env.dialect.Finish;
import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.Rules;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Scope;

/**
 * The env loaders of Python, each recorded with the version its method names.
 *
 * <p>Those that read their files with python-dotenv lose the first variable behind a byte-order
 * mark up to python-dotenv 1.2.2; its development version skips the mark.
 */
public final class PythonLoaders {
  private PythonLoaders() {}

  /** Returns python-dotenv's {@code load_dotenv()}, 1.0.1: references see the environment first. */
  public static Loader dotenv(ByteOrderMark mark) {
    return new ExportingLoader(dotenv(mark, Scope.Order.ENVIRONMENT_FIRST));
  }

  /**
   * Returns python-dotenv's {@code load_dotenv(override=True)}, {@code dotenv run} and {@code
   * pipenv run}, 1.0.1: the file beats the process environment, in references too.
   */
  public static Loader overridingDotenv(ByteOrderMark mark) {
    return new ExportingLoader(
        dotenv(mark, Scope.Order.FILE_FIRST)
            .with(Rules.FileOrder.REPLACING)
            .with(Rules.EnvironmentRule.FILE_WINS));
  }

  /**
   * Returns Flask's command line, 3.1.1: files that do not see each other, merged before any of
   * their variables is exported.
   */
  public static Loader flask(ByteOrderMark mark) {
    return new ExportingLoader(values(mark));
  }

  /** Returns pydantic-settings 2.8.1 with its default {@code case_sensitive=False}. */
  public static Loader pydanticSettings(ByteOrderMark mark) {
    return values(mark).with(Rules.Names.IGNORING_CASE);
  }

  /**
   * Returns environs 15.1.0.
   *
   * @param expandVars whether the app asks for {@code expand_vars=True}
   */
  public static Loader environs(ByteOrderMark mark, boolean expandVars) {
    return values(mark)
        .with(Rules.FileOrder.FIRST_WINS)
        .with(expandVars ? new EnvironsReferences() : Finish.none());
  }

  /**
   * Returns environs 14.6.0, which lets python-dotenv's {@code load_dotenv()} read its file.
   *
   * @param expandVars whether the app asks for {@code expand_vars=True}
   */
  public static Loader environsBefore15(ByteOrderMark mark, boolean expandVars) {
    return new ExportingLoader(
        dotenv(mark, Scope.Order.ENVIRONMENT_FIRST)
            .with(expandVars ? new EnvironsReferences() : Finish.none()));
  }

  /** Returns django-environ 0.12.0. */
  public static Loader djangoEnviron() {
    return new ExportingLoader(
        ComposedLoader.scanning(new DjangoEnvironScanner())
            .with(Decoding.STRICT_UTF_8)
            .with(ByteOrderMark.KEPT)
            .with(new DjangoEnvironProxy()));
  }

  /** Returns python-decouple 3.6. */
  public static Loader decouple() {
    return new DecoupleLoader();
  }

  /** What {@code dotenv_values()} returns: references see the file first. */
  private static ComposedLoader values(ByteOrderMark mark) {
    return dotenv(mark, Scope.Order.FILE_FIRST)
        .with(Rules.FileOrder.REPLACING)
        .with(Rules.Publication.AT_THE_END);
  }

  private static ComposedLoader dotenv(ByteOrderMark mark, Scope.Order scope) {
    return ComposedLoader.scanning(new PythonDotenvScanner())
        .with(Decoding.STRICT_UTF_8)
        .with(mark)
        .with(Rules.BareName.VALUELESS)
        .expanding(new PythonDotenvExpander(), scope);
  }
}

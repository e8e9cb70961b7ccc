package dev.dbcheck.env.dialect.php;

import dev.dbcheck.env.dialect.ComposedLoader;
import dev.dbcheck.env.dialect.Decoding;
import dev.dbcheck.env.dialect.Rules.BareName;
import dev.dbcheck.env.dialect.Rules.ByteOrderMark;
import dev.dbcheck.env.dialect.Rules.Expanding;
import dev.dbcheck.env.dialect.Rules.FileOrder;
import dev.dbcheck.env.dialect.Scope;

/** The env loaders of PHP. */
public final class PhpLoaders {
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private PhpLoaders() {}

  /** How symfony/dotenv changed between its releases, oldest first. */
  public enum Symfony {
    /** A name begins with a letter; variables are put in before commands are run (6.4.0). */
    LETTER_FIRST,
    /**
     * A name may begin with an underscore; commands are run first: since 5.4.34, 6.3.11, 6.4.2,
     * 7.0.2 (7.0.4).
     */
    UNDERSCORE_FIRST,
    /** {@code ${NAME:-}} is no error any more: since 5.4.45, 6.4.13, 7.1.6 (7.2 before release). */
    EMPTY_DEFAULTS,
    /** Expands after all files have been read: since 6.4.35, 7.4.7, 8.0.7 (6.4.41). */
    DEFERRED,
    /**
     * Takes values of the process environment as they are: since 6.4.42, 7.4.14, 8.0.14 (pull
     * request 64386 of symfony/symfony).
     */
    ENVIRONMENT_KEPT,
    /**
     * A name may begin with several underscores: since 6.4.43, 7.4.15, 8.1.2 (pull request 64895 of
     * symfony/symfony).
     */
    UNDERSCORES_FIRST;

    private SymfonyNames names() {
      return new SymfonyNames(
          switch (this) {
            case LETTER_FIRST -> 0;
            case UNDERSCORE_FIRST, EMPTY_DEFAULTS, DEFERRED, ENVIRONMENT_KEPT -> 1;
            case UNDERSCORES_FIRST -> ANY_NUMBER;
          });
    }

    private boolean has(Symfony change) {
      return compareTo(change) >= 0;
    }
  }

  /** Returns symfony/dotenv, whose files are given with the one that wins first. */
  public static ComposedLoader symfony(Symfony version) {
    boolean deferred = version.has(Symfony.DEFERRED);
    SymfonyReferences references =
        new SymfonyReferences(version.names(), version.has(Symfony.EMPTY_DEFAULTS));
    ComposedLoader loader =
        ComposedLoader.scanning(new SymfonyScanner(version.names(), deferred))
            .with(ByteOrderMark.REJECTED)
            .with(FileOrder.REPLACING);
    return deferred
        ? loader
            .expanding(new SymfonyRaw(), Scope.Order.ENVIRONMENT_FIRST)
            .expanding(
                new SymfonyDeferred(references, version.has(Symfony.ENVIRONMENT_KEPT)),
                Expanding.AFTER_ALL_FILES)
        : loader.expanding(
            new SymfonyAtOnce(references, version.has(Symfony.UNDERSCORE_FIRST)),
            Scope.Order.ENVIRONMENT_FIRST);
  }

  /** Returns {@code Dotenv::createImmutable()} of vlucas/phpdotenv (5.6.1). */
  public static ComposedLoader phpDotenv() {
    return ComposedLoader.scanning(new PhpDotenvScanner())
        .with(Decoding.QUESTION_MARKS)
        .with(BareName.UNSETS)
        .expanding(new PhpDotenvExpander(), Scope.Order.ENVIRONMENT_FIRST);
  }

  /** Returns Laravel with its function {@code env()} (10.48.29 with phpdotenv 5.6.1). */
  public static ComposedLoader laravel() {
    return phpDotenv().with(new LaravelEnv());
  }
}

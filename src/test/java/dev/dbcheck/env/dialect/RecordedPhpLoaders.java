package dev.dbcheck.env.dialect;

import dev.dbcheck.env.dialect.php.PhpLoaders;
import dev.dbcheck.env.dialect.php.PhpLoaders.Symfony;
import java.util.Map;

/** The recorded loaders of this family, by the names they have in the recordings. */
final class RecordedPhpLoaders {
  private RecordedPhpLoaders() {}

  static Map<String, Loader> all() {
    return Map.ofEntries(
        Map.entry("laravel10", PhpLoaders.laravel()),
        Map.entry("phpdotenv5.6.1", PhpLoaders.phpDotenv()),
        Map.entry("symfony6.4.41", PhpLoaders.symfony(Symfony.DEFERRED)),
        Map.entry("symfony7.0.4", PhpLoaders.symfony(Symfony.UNDERSCORE_FIRST)));
  }

  /** Returns those that only this family's own recordings have. */
  static Map<String, Loader> others() {
    return Map.of(
        "symfony6.4.0", PhpLoaders.symfony(Symfony.LETTER_FIRST),
        "symfony7.2-dev", PhpLoaders.symfony(Symfony.EMPTY_DEFAULTS));
  }
}

package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.php.PhpLoaders;
import dev.dbcheck.env.dialect.php.PhpLoaders.Symfony;
import java.util.List;

/** The chains of PHP. */
final class PhpChains {
  private PhpChains() {}

  static List<Chain> all() {
    return List.of(symfony(), laravel(), phpDotenv());
  }

  private static Chain symfony() {
    return Chain.of(
            "symfony",
            "Symfony's Dotenv::bootEnv()",
            symfonyEdition("0", "7.0.4", Symfony.UNDERSCORE_FIRST),
            symfonyEdition("6.4.13", "7.2", Symfony.EMPTY_DEFAULTS),
            symfonyEdition("6.4.35", "6.4.41", Symfony.DEFERRED),
            symfonyEdition("7.0.0", "7.0.4", Symfony.UNDERSCORE_FIRST),
            symfonyEdition("7.1.6", "7.2", Symfony.EMPTY_DEFAULTS),
            symfonyEdition("7.4.7", "6.4.41", Symfony.DEFERRED))
        .with(ModeRule.variable("APP_ENV"));
  }

  private static Edition symfonyEdition(String since, String measured, Symfony version) {
    return Edition.measured(
        since,
        measured,
        PhpLoaders.symfony(version),
        new SymfonyFiles(PhpLoaders.symfony(version)));
  }

  private static Chain laravel() {
    return Chain.of(
            "laravel",
            "Laravel's env()",
            Edition.measured("0", "10.48.29", PhpLoaders.laravel(), new LaravelFiles()))
        .with(ModeRule.variable("APP_ENV"))
        .with(KillSwitch.file("bootstrap/cache/config.php"))
        .reading("DB_URL", "DATABASE_URL");
  }

  private static Chain phpDotenv() {
    return Chain.of(
        "phpdotenv",
        "vlucas/phpdotenv's Dotenv::createImmutable()",
        Edition.measured("0", "5.6.1", PhpLoaders.phpDotenv(), FilePatterns.inAppFolder(".env")));
  }
}

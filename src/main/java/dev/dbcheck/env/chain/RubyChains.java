package dev.dbcheck.env.chain;

import dev.dbcheck.env.dialect.Loader;
import dev.dbcheck.env.dialect.ruby.RubyDotenvSeries;
import dev.dbcheck.env.dialect.ruby.RubyLoaders;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The chains of Ruby. */
final class RubyChains {
  private static final FileSearch OWN = FilePatterns.inAppFolder(".env");

  private RubyChains() {}

  static List<Chain> all() {
    return List.of(dotenv(), overwritingDotenv(), rails(), foreman());
  }

  private static Chain dotenv() {
    return Chain.of(
        "ruby-dotenv", "the Ruby dotenv's Dotenv.load", editions(RubyLoaders::dotenv, OWN, OWN));
  }

  /** Up to 2.8 the last file that {@code Dotenv.overload} was given won, since 3.0 the first. */
  private static Chain overwritingDotenv() {
    return Chain.of(
        "ruby-dotenv-overwrite",
        "the Ruby dotenv's Dotenv.overwrite",
        editions(RubyLoaders::overwritingDotenv, new LastNamedFirst(OWN), OWN));
  }

  /** Active Record 7.2.2 looks for its primary database's own URL first (measured). */
  private static Chain rails() {
    FileSearch files =
        FilePatterns.inAppFolder(".env.{mode}.local", ".env.local!test", ".env.{mode}", ".env");
    return Chain.of("rails", "Rails with dotenv-rails", editions(RubyLoaders::dotenv, files, files))
        .with(new ModeRule(List.of("RAILS_ENV", "RACK_ENV"), Optional.of("development")))
        .reading("PRIMARY_DATABASE_URL", "DATABASE_URL");
  }

  private static Edition[] editions(
      Function<RubyDotenvSeries, Loader> loader, FileSearch before3, FileSearch since3) {
    return new Edition[] {
      Edition.measured("0", "2.8.1", loader.apply(RubyDotenvSeries.BEFORE_3_0), before3),
      Edition.measured("3.0.0", "3.1.4", loader.apply(RubyDotenvSeries.FROM_3_0), since3),
      Edition.measured("3.1.5", "3.1.8", loader.apply(RubyDotenvSeries.FROM_3_1_5), since3),
      Edition.measured("3.2.0", "3.2.0", loader.apply(RubyDotenvSeries.FROM_3_2), since3)
    };
  }

  private static Chain foreman() {
    return Chain.of(
        "foreman",
        "foreman start and foreman run",
        Edition.measured("0", "0.88.1", RubyLoaders.foreman(), new LastNamedFirst(OWN)));
  }
}

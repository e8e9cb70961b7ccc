package dev.dbcheck.env.chain;

import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file orders that dotenvx has under a name ({@code src/lib/helpers/conventions.js}). */
enum DotenvxConvention {
  NEXTJS(".env.{mode}.local", ".env.local!test", ".env.{mode}", ".env"),
  FLOW(".env.{mode}.local", ".env.{mode}", ".env.local", ".env", ".env.defaults");

  /** Where both have their mode from. */
  static final ModeRule MODE =
      new ModeRule(List.of("DOTENV_ENV", "NODE_ENV"), Optional.of("development"));

  private static final List<String> NEXTJS_MODES = List.of("development", "test", "production");

  private final FilePatterns files;

  DotenvxConvention(String... patterns) {
    this.files = FilePatterns.inAppFolder(patterns);
  }

  /** Returns the convention that the process environment asks for. */
  static Optional<DotenvxConvention> of(Environment environment) {
    return Stream.of("DOTENV_CONVENTION", "DOTENV_CONFIG_CONVENTION")
        .flatMap(name -> environment.get(name).stream())
        .filter(value -> !value.isEmpty())
        .findFirst()
        .flatMap(value ->
            Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst());
  }

  /** Returns its files as documentation shows them. */
  List<String> order() {
    return files.order();
  }

  /** Returns its files in a place, which may have no mode of its own. */
  List<String> names(Place place) {
    String mode =
        place.mode().isEmpty()
            ? MODE.mode(Optional.empty(), place.environment()).orElseThrow().name()
            : place.mode();
    boolean hasModeFiles = this == FLOW || NEXTJS_MODES.contains(mode);
    return files.names(hasModeFiles ? mode : "");
  }
}

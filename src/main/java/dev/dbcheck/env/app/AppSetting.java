package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One place in a project's configuration that names a database.
 *
 * @param label what the app calls it: {@code Settings.database_url}, {@code DATABASES["default"]}
 * @param use what it is used for
 * @param recipe how the URL is made
 * @param origin the place
 * @param chain the chain through which it asks for variables; empty where it asks the process
 *     environment itself, which any chain may have filled before
 * @param mode the mode in which it counts, as a profile of Spring or an environment of Rails; empty
 *     where it counts in every mode for which there is no setting of the same label and use
 */
public record AppSetting(
    String label,
    Use use,
    UrlRecipe recipe,
    Origin origin,
    Optional<String> chain,
    Optional<String> mode) {

  /** What a setting is used for. */
  public enum Use {
    /** The app connects with it. */
    APP,
    /**
     * Migrations connect with it, as with Prisma's {@code directUrl} or Alembic's configuration.
     */
    MIGRATION
  }

  public AppSetting {
    Objects.requireNonNull(label, "label is null");
    Objects.requireNonNull(use, "use is null");
    Objects.requireNonNull(recipe, "recipe is null");
    Objects.requireNonNull(origin, "origin is null");
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(mode, "mode is null");
  }

  /** Returns a setting that the app reads from the process environment in every mode. */
  public static AppSetting of(String label, Use use, UrlRecipe recipe) {
    return new AppSetting(label, use, recipe, recipe.origin(), Optional.empty(), Optional.empty());
  }

  /** Returns the same setting, made at another place than its recipe. */
  public AppSetting at(Origin place) {
    return new AppSetting(label, use, recipe, place, chain, mode);
  }

  /** Returns the same setting, read through a chain. */
  public AppSetting through(String name) {
    return new AppSetting(label, use, recipe, origin, Optional.of(name), mode);
  }

  /** Returns the same setting, which counts in one mode only. */
  public AppSetting in(String name) {
    return new AppSetting(label, use, recipe, origin, chain, Optional.of(name));
  }
}

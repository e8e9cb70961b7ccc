package dev.dbcheck.env.app;

import dev.dbcheck.diagnostic.Origin;
import java.util.Objects;

/**
 * One place in a project's configuration that names a database.
 *
 * @param label what the app calls it: {@code Settings.database_url}, {@code DATABASES["default"]}
 * @param use what it is used for
 * @param recipe how the URL is made
 * @param origin the place
 */
public record AppSetting(String label, Use use, UrlRecipe recipe, Origin origin) {

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
  }
}

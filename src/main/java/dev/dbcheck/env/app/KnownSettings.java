package dev.dbcheck.env.app;

import java.util.List;
import java.util.Optional;

/** The settings that were read from an app's other files, which a file may refer to by name. */
public record KnownSettings(List<AppSetting> settings) {
  public KnownSettings {
    settings = List.copyOf(settings);
  }

  /** Returns no setting at all. */
  public static KnownSettings none() {
    return new KnownSettings(List.of());
  }

  /**
   * Returns the setting that another file means by a name.
   *
   * @param name an attribute or a constant: {@code database_url} of {@code settings.database_url}
   * @return nothing if no setting has that name, or several that are not the same place
   */
  public Optional<AppSetting> named(String name) {
    List<AppSetting> found =
        settings.stream()
            .filter(setting -> setting.label().equals(name) || setting.label().endsWith("." + name))
            .toList();
    boolean one = found.stream().map(AppSetting::origin).distinct().count() == 1;
    return one ? Optional.of(found.getFirst()) : Optional.empty();
  }
}

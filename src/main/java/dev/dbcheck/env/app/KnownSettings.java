package dev.dbcheck.env.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings that were read from an app's other files, which a file may refer to by name. */
public final class KnownSettings {
  private final Map<String, AppSetting> byName = new HashMap<>();

  /** Returns these settings. */
  public KnownSettings(List<AppSetting> settings) {
    Set<String> ambiguous = new HashSet<>();
    for (AppSetting setting : settings) {
      String name = setting.label().substring(setting.label().lastIndexOf('.') + 1);
      AppSetting before = byName.putIfAbsent(name, setting);
      if (before != null && !before.origin().equals(setting.origin())) {
        ambiguous.add(name);
      }
    }
    ambiguous.forEach(byName::remove);
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
    return Optional.ofNullable(byName.get(name));
  }
}

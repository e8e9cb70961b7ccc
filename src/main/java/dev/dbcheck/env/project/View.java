package dev.dbcheck.env.project;

import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.chain.Place;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an app, or its migration tool, sees: one chain asked for one setting.
 *
 * @param folder the package's folder as the user knows it, empty for the app folder itself
 * @param readBy who reads it
 * @param setting the setting in the app's configuration; nothing where only the chain is known
 * @param variables the variables it is made from
 * @param place where and how the chain was read
 * @param resolution the chain's answer
 */
public record View(
    String folder,
    AppSetting.Use readBy,
    Optional<AppSetting> setting,
    List<String> variables,
    Place place,
    Resolution resolution) {
  public View {
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(readBy, "readBy is null");
    Objects.requireNonNull(setting, "setting is null");
    variables = List.copyOf(variables);
    Objects.requireNonNull(place, "place is null");
    Objects.requireNonNull(resolution, "resolution is null");
  }
}

package dev.dbcheck.env.project;

import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.app.AppSetting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an app, or its migration tool, sees: one chain asked for one setting.
 *
 * @param folder the package's folder as the user knows it, empty for the app folder itself
 * @param readBy who reads it
 * @param setting what the configuration calls it; nothing where only the chain is known
 * @param variables the variables it is made from
 * @param resolution the chain's answer
 */
public record View(
    String folder,
    AppSetting.Use readBy,
    Optional<String> setting,
    List<String> variables,
    Resolution resolution) {
  public View {
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(readBy, "readBy is null");
    Objects.requireNonNull(setting, "setting is null");
    variables = List.copyOf(variables);
    Objects.requireNonNull(resolution, "resolution is null");
  }
}

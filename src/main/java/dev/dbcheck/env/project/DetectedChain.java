package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.chain.Chain;
import dev.dbcheck.env.chain.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chain that an app was found to use.
 *
 * @param chain the chain
 * @param version the loader's version, from a lock file or another exact source
 * @param evidence the manifest's line that names the loader
 * @param usage the line of the source or script that uses it
 * @param folder the folder in which the loader is started
 * @param settings what the app's code says to the loader
 * @param mode the mode that the code or the script fixes
 * @param readBy whether the app or its migration tool reads it
 * @param appSettings the settings that name a database and are read through this chain
 */
public record DetectedChain(
    Chain chain,
    Optional<String> version,
    Origin evidence,
    Optional<Origin> usage,
    Path folder,
    Place.Settings settings,
    Optional<ChainUse.Mode> mode,
    AppSetting.Use readBy,
    List<AppSetting> appSettings) {
  public DetectedChain {
    Objects.requireNonNull(chain, "chain is null");
    Objects.requireNonNull(version, "version is null");
    Objects.requireNonNull(evidence, "evidence is null");
    Objects.requireNonNull(usage, "usage is null");
    Objects.requireNonNull(folder, "folder is null");
    Objects.requireNonNull(settings, "settings is null");
    Objects.requireNonNull(mode, "mode is null");
    Objects.requireNonNull(readBy, "readBy is null");
    appSettings = List.copyOf(appSettings);
  }

  /** Returns the same chain with the settings that are read through it. */
  public DetectedChain with(List<AppSetting> read) {
    return new DetectedChain(chain, version, evidence, usage, folder, settings, mode, readBy, read);
  }
}

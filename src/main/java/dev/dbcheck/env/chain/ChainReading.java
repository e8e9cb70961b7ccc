package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.EnvFileBytes;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.ShownPath;
import dev.dbcheck.env.app.UrlRecipe;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.Loaded;
import dev.dbcheck.env.dialect.Loader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One chain read in one folder: its files' bytes, loaded as often as a question needs. */
public final class ChainReading {
  private final ChainUse use;
  private final Loader loader;
  private final Place place;
  private final Optional<KillSwitch> switchedOff;
  private final List<String> searched = new ArrayList<>();
  private final SequencedMap<String, EnvFile> files = new LinkedHashMap<>();
  private final Map<String, Diagnostic> unreadable = new LinkedHashMap<>();

  private ChainReading(ChainUse use, Loader loader, Place place, Optional<KillSwitch> off) {
    this.use = use;
    this.loader = loader;
    this.place = place;
    this.switchedOff = off;
  }

  /**
   * Reads a chain's files.
   *
   * @param edition the chain's edition, whose files and loader are taken
   * @param workingFolder the folder to which paths are shown relative
   */
  public static ChainReading of(
      Chain chain, Edition edition, ChainUse use, Place place, Path workingFolder) {
    Optional<KillSwitch> off =
        chain.killSwitches().stream()
            .filter(one -> one.isKnownTo(edition) && one.isOn().test(place))
            .findFirst();
    ChainReading reading = new ChainReading(use, edition.loader(), place, off);
    if (off.isEmpty()) {
      for (Path file : edition.files().candidates(place)) {
        reading.read(file, ShownPath.of(file, workingFolder));
      }
    }
    return reading;
  }

  private void read(Path file, String shown) {
    if (searched.contains(shown)) {
      return;
    }
    searched.add(shown);
    switch (EnvFileBytes.read(file, shown)) {
      case EnvFileBytes.Missing _ -> {}
      case EnvFileBytes.Unreadable reason -> unreadable.put(shown, reason.reason());
      case EnvFileBytes.Content content -> files.put(shown, EnvFile.of(shown, content.bytes()));
    }
  }

  /** Returns what the app gets for a variable. */
  public Resolution resolve(String variable) {
    return resolve(
        new UrlRecipe.FromVariable(
            List.of(variable), Optional.empty(), Origin.option("--variable")));
  }

  /** Returns what the app gets for a setting. */
  public Resolution resolve(UrlRecipe recipe) {
    return new ChainQuestion(this, recipe).answer();
  }

  Loaded load(Environment askedEnvironment, Map<String, EnvFile> askedFiles) {
    return loader.load(List.copyOf(askedFiles.values()), askedEnvironment, place.mode());
  }

  /** Returns the environment as if it did not set a variable, by whatever name it does. */
  Environment without(Environment askedEnvironment, String variable) {
    return loader.without(askedEnvironment, variable);
  }

  ChainUse use() {
    return use;
  }

  /** Returns where and how the chain was read. */
  public Place place() {
    return place;
  }

  Environment environment() {
    return place.environment();
  }

  SequencedMap<String, EnvFile> files() {
    return files;
  }

  Map<String, Diagnostic> unreadable() {
    return unreadable;
  }

  Optional<KillSwitch> switchedOff() {
    return switchedOff;
  }

  boolean isEnvironmentFirst() {
    return loader.isEnvironmentFirst(place.environment());
  }

  /** Returns the sources in the chain's order, the process environment among them. */
  List<Origin> sources() {
    List<Origin> order = new ArrayList<>(searched.stream().map(Origin::file).toList());
    order.add(isEnvironmentFirst() ? 0 : order.size(), Origin.environment());
    return order;
  }
}

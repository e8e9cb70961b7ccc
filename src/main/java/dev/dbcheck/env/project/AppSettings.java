package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.manifest.Ecosystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which of an app's settings are read through which of its chains. */
final class AppSettings {
  private static final Map<String, Ecosystem> BY_ENDING =
      Map.ofEntries(
          Map.entry("py", Ecosystem.PYTHON),
          Map.entry("ini", Ecosystem.PYTHON),
          Map.entry("ts", Ecosystem.NODE),
          Map.entry("js", Ecosystem.NODE),
          Map.entry("mts", Ecosystem.NODE),
          Map.entry("mjs", Ecosystem.NODE),
          Map.entry("cts", Ecosystem.NODE),
          Map.entry("cjs", Ecosystem.NODE),
          Map.entry("prisma", Ecosystem.NODE),
          Map.entry("rb", Ecosystem.RUBY),
          Map.entry("php", Ecosystem.PHP),
          Map.entry("go", Ecosystem.GO),
          Map.entry("rs", Ecosystem.RUST),
          Map.entry("java", Ecosystem.JVM),
          Map.entry("properties", Ecosystem.JVM));

  private final List<AppSetting> settings;
  private final List<DetectedChain> chains;

  private AppSettings(List<AppSetting> settings, List<DetectedChain> chains) {
    this.settings = settings;
    this.chains = chains;
  }

  /** Returns the chains with the settings that are read through them. */
  static List<DetectedChain> attach(List<AppSetting> settings, List<DetectedChain> chains) {
    AppSettings all = new AppSettings(settings, chains);
    return chains.stream().map(chain -> chain.with(all.of(chain))).toList();
  }

  /**
   * A migration tool connects with what is meant for migrations, else with what the app connects
   * with; an app's chain carries what is meant for migrations if no tool has a chain of its own.
   */
  private List<AppSetting> of(DetectedChain chain) {
    List<AppSetting> read = settings.stream().filter(setting -> reads(chain, setting)).toList();
    if (chain.readBy() == Use.MIGRATION) {
      List<AppSetting> own = read.stream().filter(one -> one.use() == Use.MIGRATION).toList();
      return (own.isEmpty() ? read : own).stream().map(AppSettings::forMigrations).toList();
    }
    boolean hasTool = hasChain(other -> other.readBy() == Use.MIGRATION);
    List<AppSetting> app = read.stream().filter(one -> one.use() == Use.APP || !hasTool).toList();
    return app.isEmpty() ? ofTools(chain) : app;
  }

  /** The app's part of a tool, such as Prisma's client, reads what the app's chain has loaded. */
  private List<AppSetting> ofTools(DetectedChain chain) {
    return settings.stream()
        .filter(setting -> setting.use() == Use.APP && isOfEcosystem(chain, setting))
        .filter(setting ->
            hasChain(other ->
                other.readBy() == Use.MIGRATION
                    && setting.chain().filter(name -> isOf(other, name)).isPresent()))
        .toList();
  }

  private static AppSetting forMigrations(AppSetting setting) {
    return new AppSetting(
        setting.label(),
        Use.MIGRATION,
        setting.recipe(),
        setting.origin(),
        setting.chain(),
        setting.mode());
  }

  private boolean reads(DetectedChain chain, AppSetting setting) {
    if (setting.chain().filter(name -> hasChain(one -> isOf(one, name))).isPresent()) {
      return isOf(chain, setting.chain().get());
    }
    return isOfEcosystem(chain, setting);
  }

  private static boolean isOfEcosystem(DetectedChain chain, AppSetting setting) {
    if (chain.chain().name().startsWith("compose")) {
      return false;
    }
    Optional<Ecosystem> own = Loaders.ecosystem(chain.chain().name());
    Optional<Ecosystem> other = ecosystem(setting);
    return own.isEmpty() || other.isEmpty() || own.equals(other);
  }

  private boolean hasChain(Predicate<DetectedChain> fits) {
    return chains.stream().anyMatch(fits);
  }

  private static boolean isOf(DetectedChain chain, String name) {
    return chain.chain().name().equals(name) || Loaders.isVariant(name, chain.chain().name());
  }

  private static Optional<Ecosystem> ecosystem(AppSetting setting) {
    String source = setting.origin().source();
    return Optional.ofNullable(BY_ENDING.get(source.substring(source.lastIndexOf('.') + 1)));
  }
}

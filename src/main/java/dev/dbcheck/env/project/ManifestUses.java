package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.LockFiles;
import dev.dbcheck.env.manifest.PackageFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the loaders that a project's way of starting its programs brings along. */
final class ManifestUses {
  private static final List<String> BUN_LOCKS = List.of("bun.lock", "bun.lockb");

  private ManifestUses() {}

  static List<LoaderUse> read(
      Path folder, PackageFacts facts, LockFiles locks, ProjectFiles files) {
    List<LoaderUse> uses = new ArrayList<>();
    facts.setting("pipenv").ifPresent(stated -> uses.add(LoaderUse.of("pipenv", stated.origin())));
    facts.setting("pdm.env_file").ifPresent(stated -> uses.add(file("python-dotenv", stated)));
    facts
        .setting("pdm.env_file.override")
        .ifPresent(stated -> uses.add(file("python-dotenv-override", stated)));
    symfony(facts, uses);
    boolean isNode =
        facts.dependencies().stream().anyMatch(one -> one.ecosystem() == Ecosystem.NODE);
    if (isNode) {
      BUN_LOCKS.stream()
          .flatMap(name -> locks.find(folder, name).stream())
          .findFirst()
          .ifPresent(lock -> uses.add(LoaderUse.of("bun", Origin.file(files.shown(lock)))));
    }
    return uses;
  }

  /** What {@code extra.runtime} of {@code composer.json} says to Symfony's runtime. */
  private static void symfony(PackageFacts facts, List<LoaderUse> uses) {
    Optional<PackageFacts.Stated> disabled =
        facts.setting("symfony.disable_dotenv").filter(stated -> stated.value().equals("true"));
    if (disabled.isPresent()) {
      uses.add(LoaderUse.of("environment", disabled.get().origin()));
      return;
    }
    facts
        .setting("symfony.dotenv_path")
        .filter(stated -> !stated.value().equals(".env"))
        .or(() -> facts.setting("symfony.env_var_name").filter(stated -> !isUsual(stated)))
        .ifPresent(stated ->
            uses.add(LoaderUse.of("symfony", stated.origin()).unknown(LoaderUse.Unknown.OPTIONS)));
    facts
        .setting("symfony.dotenv_overload")
        .filter(stated -> stated.value().equals("true"))
        .ifPresent(stated ->
            uses.add(
                LoaderUse.of("symfony", stated.origin()).unknown(LoaderUse.Unknown.OVERRIDING)));
  }

  private static boolean isUsual(PackageFacts.Stated stated) {
    return stated.value().equals("APP_ENV");
  }

  private static LoaderUse file(String chain, PackageFacts.Stated stated) {
    return LoaderUse.of(chain, stated.origin()).files(List.of(stated.value()));
  }
}

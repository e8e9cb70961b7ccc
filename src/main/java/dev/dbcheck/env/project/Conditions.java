package dev.dbcheck.env.project;

import dev.dbcheck.env.app.AppSetting.Use;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.PackageFacts;
import dev.dbcheck.env.project.Loaders.Loader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the table of loaders cannot say: when a package means its chain, and where it starts. */
final class Conditions {
  private static final String PYDANTIC = "pydantic-settings";
  private static final List<String> VITE_CONFIGURATIONS =
      List.of("vite.config.ts", "vite.config.js", "vite.config.mts", "vite.config.mjs");

  /** Frameworks whose servers take their variables from Vite. */
  private static final List<String> VITE_SERVERS = List.of("@sveltejs/kit", "astro");

  /** Programs that stay in the folder in which they are started, unlike those of npm or Maven. */
  static final Set<String> STAYING =
      Set.of(
          "python-dotenv",
          "python-dotenv-override",
          "dotenv-run",
          "pydantic-settings",
          "flask",
          "django-environ",
          "environs",
          "environs-expand",
          "python-decouple",
          "godotenv",
          "godotenv-overload",
          "dbmate",
          "dotenvy",
          "dotenv-java",
          "shell",
          "direnv",
          "environment");

  /** Chains of programs that run others, be it those of a workspace's members. */
  static final Set<String> RUNNERS =
      Set.of(
          "dotenv-cli",
          "dotenvx",
          "dotenvx-overload",
          "dotenvx-nextjs",
          "dotenvx-flow",
          "dotenv-run",
          "node-env-file",
          "bun",
          "pipenv",
          "foreman",
          "direnv",
          "shell",
          "systemd",
          "compose",
          "compose-service",
          "docker-run");

  private Conditions() {}

  /** Returns whether the package is there for what the table says of it. */
  static boolean hold(Loader loader, PackageFacts facts, Path folder) {
    return switch (loader.name()) {
      // Flask reads no file unless python-dotenv can be imported.
      case "flask" -> facts.dependency(Ecosystem.PYTHON, "python-dotenv").isPresent();
      case "vite" -> ScriptUses.run("vite", facts) || facts.scripts().isEmpty() || isVite(folder);
      default -> true;
    };
  }

  private static boolean isVite(Path folder) {
    return VITE_CONFIGURATIONS.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
  }

  /** Returns the loader that a package is together with others. */
  static Loader adjusted(Loader loader, PackageFacts facts) {
    boolean isRails =
        loader.chain().equals("ruby-dotenv")
            && facts.dependency(Ecosystem.RUBY, "rails").isPresent();
    return isRails
        ? new Loader(
            loader.ecosystem(), loader.name(), "rails", Loaders.Kind.FRAMEWORK, loader.use())
        : loader;
  }

  /** Returns the uses without those of settings that name no file, if other settings do. */
  static List<LoaderUse> counting(List<LoaderUse> uses) {
    boolean hasFiles = uses.stream().anyMatch(use -> isPydantic(use) && !isWithoutFiles(use));
    return uses.stream()
        .filter(use -> !hasFiles || !isPydantic(use) || !isWithoutFiles(use))
        .toList();
  }

  private static boolean isPydantic(LoaderUse use) {
    return use.chain().equals(PYDANTIC);
  }

  private static boolean isWithoutFiles(LoaderUse use) {
    return use.files().isEmpty() && use.unknown().isEmpty();
  }

  /**
   * Returns whether a chain says nothing of the app's variables if the app has another chain.
   * Settings that name no file read what other loaders put into the process environment; Vite on
   * its own builds the part for the browser, which sees no variable that is not meant for it.
   */
  static boolean isIdle(DetectedChain chain, PackageFacts facts, List<LoaderUse> uses) {
    return switch (chain.chain().name()) {
      case "environment" -> true;
      case PYDANTIC -> chain.settings().files().isEmpty();
      case "vite" ->
          VITE_SERVERS.stream()
                  .noneMatch(name -> facts.dependency(Ecosystem.NODE, name).isPresent())
              && uses.stream().noneMatch(use -> use.chain().equals("vite"));
      default -> false;
    };
  }

  /** Returns the package whose version decides how a chain behaves. */
  static String versioned(Loader loader) {
    return switch (loader.chain()) {
      case "vite", "c12", "dotenvy" -> loader.chain();
      default -> loader.name();
    };
  }

  /** Returns whether a chain looks for its files from where the app is started. */
  static boolean staysInStartFolder(String chain) {
    return STAYING.contains(chain);
  }

  /** Returns whether a chain is one of an app itself, and not of what runs it. */
  static boolean isApps(DetectedChain chain) {
    return chain.readBy() == Use.APP && !RUNNERS.contains(chain.chain().name());
  }
}

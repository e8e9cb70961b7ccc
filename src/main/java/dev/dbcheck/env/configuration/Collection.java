package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.app.EnvFiles;
import dev.dbcheck.env.app.UrlRecipe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings found so far. */
final class Collection {
  private final List<AppSetting> settings = new ArrayList<>();
  private final Set<Question> questions = new HashSet<>();
  private final List<EnvFiles> envFiles = new ArrayList<>();

  /** What a setting asks for that is nothing but variables. */
  private record Question(
      List<String> names, AppSetting.Use use, Optional<String> mode, Optional<String> chain) {}

  /** Adds settings; one that asks for the same variables as one before it tells nothing new. */
  void add(List<AppSetting> found) {
    for (AppSetting setting : found) {
      boolean plain =
          setting.recipe() instanceof UrlRecipe.FromVariable variable
              && variable.fallback().isEmpty();
      if (!plain || questions.add(question(setting))) {
        settings.add(setting);
      }
    }
  }

  private static Question question(AppSetting setting) {
    List<String> names = ((UrlRecipe.FromVariable) setting.recipe()).names();
    return new Question(names, setting.use(), setting.mode(), setting.chain());
  }

  void addFiles(List<EnvFiles> found) {
    envFiles.addAll(found);
  }

  /** Returns the settings found so far. */
  List<AppSetting> settings() {
    return List.copyOf(settings);
  }

  AppConfiguration result() {
    return new AppConfiguration(settings, envFiles);
  }
}

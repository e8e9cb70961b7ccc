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
      Optional<Question> question = question(setting);
      if (question.isEmpty() || questions.add(question.get())) {
        settings.add(setting);
      }
    }
  }

  private static Optional<Question> question(AppSetting setting) {
    UrlRecipe asked =
        setting.recipe() instanceof UrlRecipe.Required required
            ? required.recipe()
            : setting.recipe();
    return asked instanceof UrlRecipe.FromVariable variable && variable.fallback().isEmpty()
        ? Optional.of(
            new Question(variable.names(), setting.use(), setting.mode(), setting.chain()))
        : Optional.empty();
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

package dev.dbcheck.env.project;

import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.env.document.ProjectFiles;
import dev.dbcheck.env.manifest.Ecosystem;
import dev.dbcheck.env.manifest.PackageFacts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what sets variables before an app is started: direnv, systemd, foreman. */
final class RunnerUses {
  private static final List<String> UNIT_FOLDERS =
      List.of("", "deploy", "systemd", "deploy/systemd");
  private static final int ENTRIES = 200;
  private static final String ENVRC = ".envrc";

  private final Path folder;
  private final ProjectFiles files;
  private final List<LoaderUse> uses = new ArrayList<>();

  private RunnerUses(Path folder, ProjectFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Returns what sets variables for a package's programs.
   *
   * @param folder the package's folder
   * @param start the folder in which the app is started, from which direnv searches upward
   * @param top the uppermost folder of the project
   */
  static List<LoaderUse> read(
      Path folder, Path start, Path top, PackageFacts facts, ProjectFiles files) {
    RunnerUses runners = new RunnerUses(folder, files);
    Stream.iterate(start, above -> above != null && above.startsWith(top), Path::getParent)
        .map(above -> above.resolve(ENVRC))
        .filter(Files::isRegularFile)
        .findFirst()
        .ifPresent(runners::direnv);
    UNIT_FOLDERS.forEach(runners::units);
    runners.foreman(facts);
    return runners.uses;
  }

  /** Returns whether a folder holds a file of something that starts programs. */
  static boolean isIn(Path folder, ProjectFiles files) {
    return Files.isRegularFile(folder.resolve(ENVRC))
        || Files.isRegularFile(folder.resolve("Procfile"))
        || ComposeUses.isIn(folder)
        || UNIT_FOLDERS.stream().anyMatch(name -> !unitsIn(folder.resolve(name), files).isEmpty());
  }

  private void direnv(Path file) {
    List<String> lines = lines(file);
    List<String> named = new ArrayList<>();
    Optional<Origin> first = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      for (List<String> words : CommandLine.split(withoutComment(lines.get(i)))) {
        boolean sets =
            switch (words.getFirst()) {
              case "dotenv", "dotenv_if_exists" ->
                  named.add(words.size() > 1 ? words.get(1) : ".env");
              case "export", "source_env", "source_env_if_exists", "source", "." -> true;
              default -> false;
            };
        first = sets && first.isEmpty() ? Optional.of(files.line(file, i + 1)) : first;
      }
    }
    first.ifPresent(origin -> uses.add(LoaderUse.of("direnv", origin).files(named)));
  }

  private static String withoutComment(String line) {
    return line.strip().startsWith("#") ? "" : line;
  }

  private void units(String name) {
    unitsIn(folder.resolve(name), files).forEach(this::unit);
  }

  private static List<Path> unitsIn(Path folder, ProjectFiles files) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return files.entries(folder, ENTRIES).stream()
        .filter(file -> file.getFileName().toString().endsWith(".service"))
        .filter(Files::isRegularFile)
        .toList();
  }

  /** An empty {@code EnvironmentFile=} forgets those before it; a hyphen makes a file optional. */
  private void unit(Path file) {
    List<String> named = new ArrayList<>();
    Optional<Origin> first = Optional.empty();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int equals = line.indexOf('=');
      String key = equals < 0 ? "" : line.substring(0, equals).strip();
      String value = line.substring(equals + 1).strip();
      boolean isFile = key.equals("EnvironmentFile");
      if (isFile && value.isEmpty()) {
        named.clear();
      } else if (isFile) {
        named.add(value.startsWith("-") ? value.substring(1) : value);
      }
      boolean sets = isFile || key.equals("Environment");
      first = sets && first.isEmpty() ? Optional.of(files.line(file, i + 1)) : first;
    }
    boolean isComputed = named.stream().anyMatch(name -> name.contains("%") || name.contains("*"));
    first
        .map(origin -> LoaderUse.of("systemd", origin).files(named))
        .map(use -> isComputed ? use.unknown(LoaderUse.Unknown.FILES) : use)
        .ifPresent(uses::add);
  }

  /** A platform reads {@code Procfile} as well, and loads no file for it. */
  private void foreman(PackageFacts facts) {
    boolean isStarted =
        facts.dependency(Ecosystem.RUBY, "foreman").isPresent()
            || lines(folder.resolve("bin/dev")).stream().anyMatch(line -> line.contains("foreman"));
    Optional<PackageFacts.Stated> procfile = facts.setting("procfile");
    if (isStarted && procfile.isPresent()) {
      uses.add(LoaderUse.of("foreman", procfile.get().origin()));
    }
  }

  private List<String> lines(Path file) {
    return files.text(file).map(text -> text.lines().toList()).orElse(List.of());
  }
}

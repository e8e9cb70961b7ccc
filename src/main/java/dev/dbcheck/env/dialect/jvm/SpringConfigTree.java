package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.Environment;
import dev.dbcheck.env.dialect.EnvFile;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.PropertySource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration files of a Spring Boot app with their imports in their places: an import stands
 * above the document that names it, its variants for profiles above all files of the same group,
 * and the files of the app folder are a group above those of the class path.
 */
final class SpringConfigTree {
  private static final int MOST_IMPORTS = 100;

  private final Map<EnvFile, SpringConfigFile> configurations = new LinkedHashMap<>();
  private final List<EnvFile> others = new ArrayList<>();
  private final List<EnvFile> imported = new ArrayList<>();
  private final Environment environment;
  private final List<String> profiles;

  SpringConfigTree(List<EnvFile> files, Environment environment, String mode)
      throws RejectedFileException {
    this.environment = environment;
    for (EnvFile file : files) {
      if (SpringConfigData.nameOf(file).startsWith("application")) {
        configurations.put(file, read(file));
      } else {
        others.add(file);
      }
    }
    List<SpringConfigFile> plain =
        configurations.values().stream().filter(file -> !hasProfile(file.file())).toList();
    this.profiles = SpringProfiles.of(plain, environment, mode);
  }

  private static boolean hasProfile(EnvFile file) {
    return SpringConfigData.nameOf(file).startsWith("application-");
  }

  private static SpringConfigFile read(EnvFile file) throws RejectedFileException {
    try {
      return SpringConfigFile.read(file);
    } catch (FlawException flaw) {
      throw new RejectedFileException(file, flaw);
    }
  }

  /**
   * Returns the sources, the first one winning.
   *
   * @param always locations that are imported before all others
   */
  List<PropertySource> sources(List<String> always) throws RejectedFileException {
    List<PropertySource> sources = new ArrayList<>();
    List<String> initial = new ArrayList<>(always);
    environment
        .get("SPRING_CONFIG_IMPORT")
        .ifPresent(list -> initial.addAll(Arrays.asList(list.split(","))));
    EnvFile nowhere = EnvFile.of("", new byte[0]);
    for (String location : initial.reversed()) {
      addImport(location.strip(), nowhere, sources, sources);
    }
    sources.addAll(group(false));
    sources.addAll(group(true));
    return sources;
  }

  private List<PropertySource> group(boolean onClassPath) throws RejectedFileException {
    List<PropertySource> variants = new ArrayList<>();
    List<PropertySource> group = new ArrayList<>();
    for (SpringConfigFile file : configurations.values()) {
      boolean resource = file.file().shown().contains(SpringImport.RESOURCES);
      if (resource == onClassPath) {
        add(file, hasProfile(file.file()) ? group : variants, group);
      }
    }
    variants.addAll(group);
    return variants;
  }

  private void add(SpringConfigFile file, List<PropertySource> variants, List<PropertySource> to)
      throws RejectedFileException {
    for (SpringConfigFile.Document document : file.documents().reversed()) {
      if (document.isActive(profiles)) {
        for (String location : document.imports().reversed()) {
          addImport(location, file.file(), variants, to);
        }
        to.add(document.source());
      }
    }
  }

  private void addImport(
      String location, EnvFile importer, List<PropertySource> variants, List<PropertySource> to)
      throws RejectedFileException {
    Optional<SpringImport> named = SpringImport.of(location);
    if (named.isEmpty()) {
      return;
    }
    for (String profile : profiles.reversed()) {
      addFile(named.get().forProfile(profile), importer, variants, variants);
    }
    addFile(named.get(), importer, variants, to);
  }

  private void addFile(
      SpringImport named, EnvFile importer, List<PropertySource> variants, List<PropertySource> to)
      throws RejectedFileException {
    Optional<EnvFile> file = named.among(others, importer);
    // A file that is imported twice counts once, which also ends imports that go round in a circle.
    if (file.isPresent() && !imported.contains(file.get()) && imported.size() < MOST_IMPORTS) {
      imported.add(file.get());
      add(read(file.get()), variants, to);
    }
  }
}

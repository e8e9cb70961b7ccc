package dev.dbcheck.env.chain;

import dev.dbcheck.env.EnvFileBytes;
import dev.dbcheck.env.dialect.jvm.SpringImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a Spring Boot app: its application files, those for profiles before the plain ones,
 * and the files that they import from the app folder (Spring Boot 3.5.4).
 */
record SpringFiles() implements FileSearch {
  private static final List<String> OUTSIDE = List.of("config", "");
  private static final List<String> CLASS_PATH =
      List.of(SpringImport.RESOURCES + "config", SpringImport.RESOURCES);
  private static final List<String> EXTENSIONS = List.of(".properties", ".yaml", ".yml");
  private static final Pattern IMPORTED = Pattern.compile("file:(?:\\./)?([\\w./-]{1,200})");

  @Override
  public List<Path> candidates(Place place) {
    List<Path> applications = new ArrayList<>();
    for (List<String> group : List.of(OUTSIDE, CLASS_PATH)) {
      List<Path> plain = new ArrayList<>();
      for (String folder : group) {
        List<Path> found = applications(place.folder().resolve(folder));
        found.stream().filter(SpringFiles::hasProfile).forEach(applications::add);
        found.stream().filter(file -> !hasProfile(file)).forEach(plain::add);
      }
      applications.addAll(plain);
    }
    Set<Path> files = new LinkedHashSet<>(List.of(place.folder().resolve(".env")));
    applications.forEach(file -> files.addAll(imports(file, place)));
    files.addAll(applications);
    return List.copyOf(files);
  }

  private static List<Path> applications(Path folder) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(folder, "application*.{properties,yaml,yml}")) {
        entries.forEach(found::add);
      } catch (IOException | DirectoryIteratorException unreadable) {
        return List.of();
      }
    }
    found.sort(Comparator.comparing(SpringFiles::rank).thenComparing(Path::toString));
    return found;
  }

  private static int rank(Path file) {
    String name = file.getFileName().toString();
    return EXTENSIONS.indexOf(name.substring(name.lastIndexOf('.')));
  }

  private static boolean hasProfile(Path file) {
    return file.getFileName().toString().startsWith("application-");
  }

  private static List<Path> imports(Path file, Place place) {
    List<Path> found = new ArrayList<>();
    if (EnvFileBytes.read(file, "") instanceof EnvFileBytes.Content content) {
      String text = new String(content.bytes(), StandardCharsets.UTF_8);
      Matcher named = IMPORTED.matcher(text);
      while (named.find()) {
        found.add(place.folder().resolve(named.group(1)));
        Arrays.stream(place.mode().split(","))
            .map(String::strip)
            .filter(profile -> !profile.isEmpty())
            .map(profile -> place.folder().resolve(named.group(1) + "-" + profile))
            .forEach(found::add);
      }
    }
    return found;
  }

  @Override
  public List<String> order() {
    return List.of(
        "config/application-{mode}.properties",
        "application-{mode}.properties",
        ".env (where an application file imports it)",
        "config/application.properties",
        "application.properties",
        "the same in " + SpringImport.RESOURCES);
  }

  @Override
  public String where() {
    return "the app folder and its class path; .yaml after .properties";
  }
}

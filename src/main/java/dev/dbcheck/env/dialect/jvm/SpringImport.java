package dev.dbcheck.env.dialect.jvm;

import dev.dbcheck.env.dialect.EnvFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file that {@code spring.config.import} names, as {@code StandardConfigDataLocationResolver} of
 * Spring Boot 3.5 understands it.
 *
 * @param start where its path starts
 * @param root the path, with slashes, without the extension
 * @param extension the extension with its dot; empty where a hint in brackets stands for it
 */
public record SpringImport(Start start, String root, String extension) {
  /** The folder that a project's class path is made of. */
  public static final String RESOURCES = "src/main/resources/";

  private static final String OPTIONAL = "optional:";
  private static final String FILE = "file:";
  private static final String CLASSPATH = "classpath:";

  /** Where an import's path starts. */
  public enum Start {
    APP_FOLDER,
    /** The folder of the file that imports it. */
    IMPORTER
  }

  /**
   * Reads a location; nothing where it is no single file, as with {@code configtree:}, or holds a
   * placeholder.
   */
  public static Optional<SpringImport> of(String location) {
    String path = without(OPTIONAL, location);
    boolean hinted = path.endsWith("]") && path.lastIndexOf('[') >= 0;
    path = hinted ? path.substring(0, path.lastIndexOf('[')) : path;
    if (path.contains("${") || path.indexOf('\0') >= 0 || path.endsWith("/")) {
      return Optional.empty();
    }
    int dot = path.lastIndexOf('.');
    String extension = hinted || dot < 0 ? "" : path.substring(dot);
    String root = path.substring(0, path.length() - extension.length());
    if (root.startsWith(CLASSPATH)) {
      String inside = RESOURCES + without("/", without(CLASSPATH, root));
      return Optional.of(new SpringImport(Start.APP_FOLDER, inside, extension));
    }
    if (root.startsWith(FILE)) {
      return Optional.of(new SpringImport(Start.APP_FOLDER, without(FILE, root), extension));
    }
    return root.contains(":")
        ? Optional.empty()
        : Optional.of(new SpringImport(Start.IMPORTER, root, extension));
  }

  private static String without(String prefix, String text) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  /** Returns the file of the same name that belongs to a profile. */
  public SpringImport forProfile(String profile) {
    return new SpringImport(start, root + "-" + profile, extension);
  }

  /**
   * Returns where the file is.
   *
   * @param importer the file that imports it
   */
  public Path in(Path appFolder, Path importer) {
    Path folder =
        start == Start.APP_FOLDER
            ? appFolder
            : Optional.ofNullable(importer.getParent()).orElse(Path.of(""));
    return folder.resolve(root + extension).normalize();
  }

  /**
   * Returns the file among those that are known by the names the user knows.
   *
   * @param importer the file that imports it
   */
  Optional<EnvFile> among(Collection<EnvFile> files, EnvFile importer) {
    String path = in(Path.of(""), Path.of(importer.shown())).toString();
    if (start == Start.IMPORTER) {
      return files.stream().filter(file -> file.shown().equals(path)).findFirst();
    }
    String end = path.substring(path.lastIndexOf("../") < 0 ? 0 : path.lastIndexOf("../") + 3);
    // The app folder is not known here: what lies nearest to it has the shortest name.
    return files.stream()
        .filter(file -> file.shown().equals(end) || file.shown().endsWith("/" + end))
        .min(Comparator.comparingInt(file -> file.shown().length()));
  }
}

package dev.dbcheck.env.configuration;

import dev.dbcheck.env.app.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The files of one package of a project, looked up by their names; no folder tree is walked. */
final class ProjectFiles {
  /** No configuration is longer. */
  private static final int LARGEST = 1 << 20;

  /** So many entries of a folder are looked at. */
  private static final int MOST_ENTRIES = 500;

  private final Path folder;
  private final Function<Path, String> shown;

  ProjectFiles(Path folder, Function<Path, String> shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** Returns a file by its path from the package's folder, if it exists and can be read. */
  Optional<ConfigFile> file(String relative) {
    return file(folder.resolve(relative));
  }

  /** Returns those of several files that exist and can be read. */
  List<ConfigFile> files(List<String> relatives) {
    return relatives.stream().flatMap(relative -> file(relative).stream()).toList();
  }

  /** Returns a file, if it exists, is a regular file and not too long, and can be read. */
  Optional<ConfigFile> file(Path path) {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream content = Files.newInputStream(path)) {
      byte[] bytes = content.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? Optional.empty()
          : Optional.of(new ConfigFile(path, shown.apply(path), new String(bytes, charset(path))));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Charset charset(Path path) {
    return path.toString().endsWith(".properties")
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8;
  }

  /** Returns the files of a folder whose names fit, in the order of their names. */
  List<ConfigFile> matching(String relative, Predicate<String> name) {
    return entries(relative, path -> name.test(String.valueOf(path.getFileName()))).stream()
        .flatMap(path -> file(path).stream())
        .toList();
  }

  /** Returns the paths of the folders in the package's folder, hidden ones left out. */
  List<String> folders() {
    return entries(".", Files::isDirectory).stream()
        .map(path -> String.valueOf(path.getFileName()))
        .filter(name -> !name.startsWith(".") && !name.equals("node_modules"))
        .toList();
  }

  private List<Path> entries(String relative, Predicate<Path> fits) {
    List<Path> entries = new ArrayList<>();
    int seen = 0;
    try (DirectoryStream<Path> stream =
        Files.newDirectoryStream(folder.resolve(relative).normalize())) {
      for (Path entry : stream) {
        if (++seen > MOST_ENTRIES) {
          break;
        }
        if (fits.test(entry)) {
          entries.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      return List.of();
    }
    return entries.stream().sorted().toList();
  }
}

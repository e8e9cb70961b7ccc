package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads {@code Pipfile.lock} and {@code composer.lock}. */
final class JsonLocks {
  private JsonLocks() {}

  /** {@code default.flask.version} is {@code ==3.1.1}. */
  static List<Locked> readPipfile(Path file, Predicate<String> wanted)
      throws IOException, DocumentException {
    List<Locked> found = new ArrayList<>();
    JsonStream.read(
        file,
        3,
        (path, text) -> {
          if (path.size() == 3 && path.get(2).equals("version") && wanted.test(path.get(1))) {
            Versions.exact(Ecosystem.PYTHON, text)
                .ifPresent(version -> found.add(new Locked(path.get(1), "", version)));
          }
        });
    return found;
  }

  /** {@code packages[0].name}, then {@code packages[0].version}, {@code v6.4.41}. */
  static List<Locked> readComposer(Path file, Predicate<String> wanted)
      throws IOException, DocumentException {
    List<Locked> found = new ArrayList<>();
    String[] name = {""};
    JsonStream.read(
        file,
        3,
        (path, text) -> {
          boolean isPackage = path.size() == 3 && path.getFirst().startsWith("packages");
          if (isPackage && path.get(2).equals("name")) {
            name[0] = text;
          } else if (isPackage && path.get(2).equals("version") && wanted.test(name[0])) {
            Versions.version(text)
                .ifPresent(version -> found.add(new Locked(name[0], "", version)));
          }
        });
    return found;
  }
}

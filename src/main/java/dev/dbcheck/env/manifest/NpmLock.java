package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads {@code package-lock.json}: {@code packages["apps/web/node_modules/next"].version} in
 * versions 2 and 3, {@code dependencies.next.version} in version 1.
 */
final class NpmLock {
  private static final String INSTALLED = "node_modules/";

  private NpmLock() {}

  static List<Locked> read(Path file, Predicate<String> wanted)
      throws IOException, DocumentException {
    List<Locked> packages = new ArrayList<>();
    List<Locked> dependencies = new ArrayList<>();
    JsonStream.read(
        file,
        3,
        (path, text) -> {
          boolean isVersion = path.size() == 3 && path.get(2).equals("version");
          if (isVersion && path.getFirst().equals("packages")) {
            add(path.get(1), text, wanted, packages);
          } else if (isVersion
              && path.getFirst().equals("dependencies")
              && wanted.test(path.get(1))) {
            dependencies.add(new Locked(path.get(1), "", text));
          }
        });
    return packages.isEmpty() ? dependencies : packages;
  }

  private static void add(
      String place, String version, Predicate<String> wanted, List<Locked> packages) {
    int installed = place.lastIndexOf(INSTALLED);
    String name = installed < 0 ? "" : place.substring(installed + INSTALLED.length());
    String scope = installed <= 0 ? "" : place.substring(0, installed - 1);
    // A dependency of a dependency lies in that one's own node_modules.
    if (wanted.test(name) && !scope.contains(INSTALLED)) {
      packages.add(new Locked(name, scope, version));
    }
  }
}

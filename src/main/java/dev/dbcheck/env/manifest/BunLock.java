package dev.dbcheck.env.manifest;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads {@code bun.lock}: {@code packages["next"][0]} is {@code next@15.5.2}, and {@code
 * packages["web/next"]} is that of the member named {@code web}.
 */
final class BunLock {
  private BunLock() {}

  static List<Locked> read(Path file, Predicate<String> wanted)
      throws IOException, DocumentException {
    Map<String, String> folders = new HashMap<>();
    List<Locked> found = new ArrayList<>();
    JsonStream.read(
        file,
        3,
        (path, text) -> {
          if (path.size() == 3 && path.getFirst().equals("workspaces") && isNamed(path)) {
            folders.put(text, path.get(1));
          } else if (path.size() == 3
              && path.getFirst().equals("packages")
              && path.get(2).equals("0")) {
            add(path.get(1), text, wanted, folders, found);
          }
        });
    return found;
  }

  private static boolean isNamed(List<String> path) {
    return path.get(2).equals("name") && !path.get(1).isEmpty();
  }

  private static void add(
      String key,
      String resolved,
      Predicate<String> wanted,
      Map<String, String> folders,
      List<Locked> found) {
    int at = resolved.lastIndexOf('@');
    String name = at > 0 ? resolved.substring(0, at) : "";
    if (!wanted.test(name) || !key.endsWith(name)) {
      return;
    }
    String version = resolved.substring(at + 1);
    if (key.equals(name)) {
      found.add(new Locked(name, "", version));
    } else {
      String member = folders.get(key.substring(0, key.length() - name.length() - 1));
      if (member != null) {
        found.add(new Locked(name, member, version));
      }
    }
  }
}

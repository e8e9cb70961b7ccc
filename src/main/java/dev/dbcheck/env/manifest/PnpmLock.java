package dev.dbcheck.env.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads {@code pnpm-lock.yaml}, line by line: {@code importers}, a member's folder, {@code
 * dependencies}, a name and its {@code version}. Before version 6 of the format a project without
 * members has no importers, and a version stands beside its name.
 */
final class PnpmLock {
  private static final Set<String> GROUPS =
      Set.of("dependencies", "devDependencies", "optionalDependencies");

  private final Predicate<String> wanted;
  private final List<Locked> found = new ArrayList<>();
  private String section = "";
  private String importer = "";
  private String group = "";
  private String name = "";

  private PnpmLock(Predicate<String> wanted) {
    this.wanted = wanted;
  }

  static List<Locked> read(Path file, Predicate<String> wanted) throws IOException {
    PnpmLock lock = new PnpmLock(wanted);
    LineLocks.forEachLine(file, lock::take);
    return lock.found;
  }

  private void take(String line) {
    String content = line.strip();
    int colon = content.startsWith("'") ? content.indexOf("':") + 1 : content.indexOf(':');
    if (colon <= 0 || content.startsWith("#")) {
      return;
    }
    int indent = line.indexOf(content);
    String key = content.substring(0, colon).replace("'", "");
    String value = content.substring(colon + 1).strip();
    if (indent == 0) {
      section = key;
      importer = "";
      group = "";
    }
    boolean hasImporters = section.equals("importers");
    if (hasImporters && indent == 2) {
      importer = key.equals(".") ? "" : key;
    }
    int levels = indent - (hasImporters ? 4 : 0);
    if (levels == 0) {
      group = GROUPS.contains(key) ? key : "";
    } else if (!group.isEmpty() && levels == 2) {
      name = key;
      add(value);
    } else if (!group.isEmpty() && levels == 4 && key.equals("version")) {
      add(value);
    }
  }

  /** {@code 15.5.2(react@19.1.0)} names what its peers are, too; before version 6 behind a _. */
  private void add(String value) {
    String text = value.replace("'", "").replace("\"", "");
    int end = 0;
    while (end < text.length() && text.charAt(end) != '(' && text.charAt(end) != '_') {
      end++;
    }
    if (wanted.test(name)) {
      Versions.version(text.substring(0, end))
          .ifPresent(version -> found.add(new Locked(name, importer, version)));
    }
  }
}

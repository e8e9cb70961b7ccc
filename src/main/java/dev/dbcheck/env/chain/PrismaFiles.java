package dev.dbcheck.env.chain;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that Prisma up to 6 reads ({@code getEnvPaths} of @prisma/internals 6.19.0): the one
 * beside the nearest {@code package.json}, then the first of those beside the schema, in {@code
 * prisma} and in the working folder. The caller's folder is the schema's.
 */
record PrismaFiles() implements FileSearch {
  private static final String FILE = ".env";
  private static final long LARGEST_MANIFEST = 16L * 1024 * 1024;

  /** Where a configuration file is looked for (@prisma/config 6.19.0, by c12). */
  private static final List<String> CONFIGURATIONS = List.of("prisma.config", ".config/prisma");

  private static final List<String> ENDINGS = List.of(".js", ".ts", ".mjs", ".cjs", ".mts", ".cts");

  /** Returns what makes Prisma read no file: its own configuration, which can import dotenv. */
  static KillSwitch configuration() {
    return new KillSwitch(
        "prisma.config.*",
        place ->
            place.settings().files().isEmpty()
                && CONFIGURATIONS.stream()
                    .flatMap(name -> ENDINGS.stream().map(name::concat))
                    .map(place.folder()::resolve)
                    .anyMatch(Files::isRegularFile));
  }

  @Override
  public List<Path> candidates(Place place) {
    Path folder = place.folder();
    if (!place.settings().files().isEmpty()) {
      return place.settings().files().stream().map(folder::resolve).toList();
    }
    List<Path> schema = new ArrayList<>();
    place.settings().caller().map(caller -> caller.resolve(FILE)).ifPresent(schema::add);
    schema.add(folder.resolve("prisma").resolve(FILE));
    schema.add(folder.resolve(FILE));
    Optional<Path> first = schema.stream().filter(Files::exists).findFirst();
    return Stream.concat(
            root(folder).stream().map(root -> root.resolve(FILE)),
            first.map(Stream::of).orElseGet(schema::stream))
        .distinct()
        .toList();
  }

  private static Optional<Path> root(Path folder) {
    return Stream.iterate(
            folder.toAbsolutePath().normalize(), above -> above != null, Path::getParent)
        .filter(above -> isManifest(above.resolve("package.json")))
        .findFirst()
        .map(above -> above.equals(folder.toAbsolutePath().normalize()) ? folder : above);
  }

  /** A manifest that is no JSON does not count, nor does that of a generated client. */
  private static boolean isManifest(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) <= LARGEST_MANIFEST
          && !JsonDocument.read(Files.readString(file))
              .at("name")
              .text()
              .equals(Optional.of(".prisma/client"));
    } catch (IOException | DocumentException unreadable) {
      return false;
    }
  }

  @Override
  public List<String> order() {
    return List.of(".env beside package.json", "prisma/.env", ".env");
  }

  @Override
  public String where() {
    return "the folder of the nearest package.json, and the schema's";
  }
}

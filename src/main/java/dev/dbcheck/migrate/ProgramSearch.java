package dev.dbcheck.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a program as a shell does that stands in the working directory. */
final class ProgramSearch {
  /** Where POSIX's {@code confstr(_CS_PATH)} finds the standard utilities, for want of a PATH. */
  private static final String DEFAULT_PATH = "/bin:/usr/bin";

  private final Map<String, String> environment;
  private final Path workingDirectory;

  ProgramSearch(Map<String, String> environment, Path workingDirectory) {
    this.environment = environment;
    this.workingDirectory = workingDirectory;
  }

  /** Returns the program's absolute path; a name with a slash is not looked for on the PATH. */
  Optional<Path> find(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String folders = word.contains("/") ? "" : environment.getOrDefault("PATH", DEFAULT_PATH);
    // An empty entry of the PATH is the working directory (POSIX, "Environment Variables").
    return Stream.of(folders.split(":", -1))
        .map(folder -> workingDirectory.resolve(folder).resolve(word))
        .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
        .findFirst();
  }
}

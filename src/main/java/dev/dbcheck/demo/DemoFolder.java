package dev.dbcheck.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The one folder in which everything of a demo lies, so that nothing is left of it. */
final class DemoFolder {
  private static final long STOP_SECONDS = 10;
  private static final int ATTEMPTS = 100;
  private static final long PAUSE_MILLIS = 50;

  private final Path path;

  private DemoFolder(Path path) {
    this.path = path;
  }

  /** Makes a new folder for temporary files. */
  static DemoFolder make() throws IOException {
    return new DemoFolder(Files.createTempDirectory("dbcheck-demo").toRealPath());
  }

  /** Returns a new folder below. */
  Path folder(String name) throws IOException {
    return Files.createDirectory(path.resolve(name));
  }

  /**
   * Stops what still runs from this folder and deletes it; throws nothing. Where the demo is
   * interrupted, another thread goes on making files until it fails for want of its folder.
   */
  void delete() {
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      servers().forEach(DemoFolder::stop);
      deepestFirst().forEach(DemoFolder::deleteIfPossible);
      pause();
    }
  }

  private static void deleteIfPossible(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException filledAgain) {
      // The next attempt finds what has been made since.
      return;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the servers that have written their process id where PostgreSQL always does. */
  private List<ProcessHandle> servers() {
    return deepestFirst().stream()
        .filter(file -> file.endsWith("postmaster.pid"))
        .map(DemoFolder::process)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ProcessHandle> process(Path idFile) {
    try (Stream<String> lines = Files.lines(idFile)) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException | UncheckedIOException | NumberFormatException gone) {
      return Optional.empty();
    }
  }

  private static void stop(ProcessHandle server) {
    try {
      // SIGINT asks PostgreSQL for a fast shutdown; Java itself could send SIGTERM or SIGKILL only.
      new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start();
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | TimeoutException | ExecutionException | CompletionException slow) {
      server.destroyForcibly();
    } catch (InterruptedException interrupted) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private List<Path> deepestFirst() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException | UncheckedIOException gone) {
      return List.of();
    }
  }
}

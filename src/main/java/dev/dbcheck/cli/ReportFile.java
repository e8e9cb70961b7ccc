package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a report goes: a stream, or a file that appears whole or not at all. */
final class ReportFile implements AutoCloseable {
  private final PrintStream stream;
  private final Optional<Path> file;
  private final Path unfinished;

  private ReportFile(PrintStream stream, Optional<Path> file, Path unfinished) {
    this.stream = stream;
    this.file = file;
    this.unfinished = unfinished;
  }

  /** Returns a report that goes to a stream. */
  static ReportFile of(PrintStream stream) {
    return new ReportFile(stream, Optional.empty(), Path.of(""));
  }

  /**
   * Returns a report that goes to a file.
   *
   * @throws IOException if nothing can be written beside the file; known before anything is changed
   */
  static ReportFile of(Path file) throws IOException {
    // A link leads to the file that is meant, and a device or a pipe can't be replaced.
    Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.isDirectory(whole)) {
      throw new IOException("is a folder");
    }
    if (Files.exists(whole) && !Files.isRegularFile(whole)) {
      return of(new PrintStream(Files.newOutputStream(whole), false, StandardCharsets.UTF_8));
    }
    Path unfinished = Files.createTempFile(whole.getParent(), ".dbcheck", ".part");
    PrintStream stream =
        new PrintStream(Files.newOutputStream(unfinished), false, StandardCharsets.UTF_8);
    return new ReportFile(stream, Optional.of(whole), unfinished);
  }

  /** Returns the finding for a file that can't be written. */
  static Diagnostic notWritable(Path file) {
    return Diagnostic.of(Code.OUTPUT_NOT_WRITABLE, "the report can't be written to " + shown(file))
        .hint("Name a file in an existing folder that this account may write to");
  }

  private static String shown(Path file) {
    return Redactor.knowingNothing().clean(file.toString());
  }

  PrintStream stream() {
    return stream;
  }

  /** Puts the whole report in its place. */
  void commit() throws IOException {
    if (file.isPresent()) {
      stream.close();
    }
    if (stream.checkError()) {
      throw new IOException("could not be written to its end");
    }
    if (file.isPresent()) {
      move(file.get());
    }
  }

  private void move(Path target) throws IOException {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      stream.close();
      Files.deleteIfExists(unfinished);
    }
  }
}

package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** An env file's bytes, or the reason why they cannot be had. */
public sealed interface EnvFileBytes {

  /** No such file. */
  record Missing() implements EnvFileBytes {}

  /**
   * A file that cannot be used.
   *
   * @param reason the finding
   */
  record Unreadable(Diagnostic reason) implements EnvFileBytes {}

  /** The content of a file; not a record, since it may hold a secret. */
  final class Content implements EnvFileBytes {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns the bytes, which must not be changed. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** The size in bytes beyond which a file is not taken for an env file. */
  int LARGEST_FILE = 64 * 1024 * 1024;

  /** Reads a file; follows symbolic links, opens nothing but a regular file, throws nothing. */
  static EnvFileBytes read(Path path, String shown) {
    if (!Files.exists(path)) {
      return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
          ? unreadable(shown, "is a symbolic link that leads nowhere")
          : new Missing();
    }
    if (!Files.isRegularFile(path)) {
      return unreadable(
          shown, Files.isDirectory(path) ? "is a folder" : "is neither a file nor a folder");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      return bytes.length > LARGEST_FILE
          ? unreadable(shown, "is larger than " + LARGEST_FILE + " bytes")
          : new Content(bytes);
    } catch (AccessDeniedException denied) {
      return unreadable(shown, "may not be read by this account");
    } catch (IOException failed) {
      return unreadable(shown, "could not be read");
    }
  }

  private static EnvFileBytes unreadable(String shown, String why) {
    return new Unreadable(
        Diagnostic.of(Code.ENV_FILE_UNREADABLE, "env file " + shown + " " + why)
            .at(Origin.file(shown)));
  }
}

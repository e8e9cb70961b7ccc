package dev.dbcheck.env;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An env file's bytes turned into lines, or the reason why they cannot be. */
sealed interface EnvFileText {

  /** No such file. */
  record Missing() implements EnvFileText {}

  /**
   * A file that cannot be used.
   *
   * @param reason the finding
   */
  record Unreadable(Diagnostic reason) implements EnvFileText {}

  /** The lines of a file; not a record, since they may hold a secret. */
  final class Lines implements EnvFileText {
    private final List<String> lines;
    private final boolean byteOrderMark;

    Lines(List<String> lines, boolean byteOrderMark) {
      this.lines = List.copyOf(lines);
      this.byteOrderMark = byteOrderMark;
    }

    /** Returns the lines without their ends. */
    List<String> lines() {
      return lines;
    }

    /** Returns whether the file began with UTF-8's byte-order mark, which is not in the lines. */
    boolean byteOrderMark() {
      return byteOrderMark;
    }
  }

  /** Reads a file; follows symbolic links, opens nothing but a regular file, throws nothing. */
  static EnvFileText read(Path path, String shown) {
    return switch (EnvFileBytes.read(path, shown)) {
      case EnvFileBytes.Missing _ -> new Missing();
      case EnvFileBytes.Unreadable unreadable -> new Unreadable(unreadable.reason());
      case EnvFileBytes.Content content -> decode(content.bytes(), shown);
    };
  }

  private static EnvFileText decode(byte[] bytes, String shown) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return notText(shown, "is encoded in UTF-16, which env loaders do not read", 1);
    }
    boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    int start = mark ? 3 : 0;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return notText(shown, "holds a NUL byte", lineOf(bytes, i));
      }
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
      return new Lines(text.lines().toList(), mark);
    } catch (CharacterCodingException malformed) {
      // The decoder leaves the buffer at the first byte it could not read.
      return notText(shown, "is not UTF-8", lineOf(bytes, buffer.position()));
    }
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static EnvFileText notText(String shown, String why, int line) {
    return new Unreadable(
        Diagnostic.of(Code.ENV_FILE_NOT_TEXT, "env file " + shown + " " + why)
            .hint("Save the file as UTF-8")
            .at(Origin.line(shown, line)));
  }
}

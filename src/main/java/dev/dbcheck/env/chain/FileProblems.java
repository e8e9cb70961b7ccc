package dev.dbcheck.env.chain;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.dialect.EnvFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the bytes of an env file, whichever loader reads it. */
final class FileProblems {
  private FileProblems() {}

  static List<Diagnostic> of(EnvFile file) {
    byte[] bytes = file.bytes();
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return List.of(notText(file, "is encoded in UTF-16, which most env loaders do not read", 0));
    }
    List<Diagnostic> found = new ArrayList<>();
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      found.add(mark(file));
    }
    int nul = indexOf(bytes, (byte) 0);
    if (nul >= 0) {
      found.add(notText(file, "holds a NUL byte", nul));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      StandardCharsets.UTF_8.newDecoder().decode(buffer);
    } catch (CharacterCodingException malformed) {
      // The decoder leaves the buffer at the first byte it could not read.
      found.add(notText(file, "is not UTF-8", buffer.position()));
    }
    return found;
  }

  private static Diagnostic mark(EnvFile file) {
    return Diagnostic.of(
            Code.BYTE_ORDER_MARK,
            "the file begins with a byte-order mark, with which some loaders lose its first"
                + " variable")
        .hint("Save the file as UTF-8 without a byte-order mark")
        .at(file.line(1));
  }

  private static Diagnostic notText(EnvFile file, String why, int offset) {
    return Diagnostic.of(Code.ENV_FILE_NOT_TEXT, "env file " + file.shown() + " " + why)
        .hint("Save the file as UTF-8")
        .at(file.line(lineOf(file.bytes(), offset)));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] bytes, byte searched) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == searched) {
        return i;
      }
    }
    return -1;
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
}

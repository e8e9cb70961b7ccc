package dev.dbcheck.probe;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * An error in the server's own words.
 *
 * @param sqlState five characters, or empty when the server gave none
 * @param message its primary message
 * @param detail its detail
 */
record ServerError(String sqlState, String message, Optional<String> detail) {
  private static final int LONGEST = 8192;

  /** Returns what the server said, if it was the server that ended the attempt. */
  static Optional<ServerError> of(PSQLException failure) {
    return Optional.ofNullable(failure.getServerErrorMessage()).map(ServerError::of);
  }

  private static ServerError of(ServerErrorMessage said) {
    return new ServerError(
        Optional.ofNullable(said.getSQLState()).orElse(""),
        Optional.ofNullable(said.getMessage()).orElse("no message"),
        Optional.ofNullable(said.getDetail()));
  }

  /**
   * Reads an ErrorResponse whose type byte has been read (PostgreSQL documentation, "Message
   * Formats"); a server that cannot start a process sends a bare text instead.
   */
  static ServerError afterType(InputStream input) throws IOException {
    byte[] start = input.readNBytes(4);
    int length = start.length == 4 ? ByteBuffer.wrap(start).getInt() : 0;
    if (length < 5 || length > LONGEST) {
      byte[] rest = new byte[LONGEST];
      int read = Math.max(0, input.read(rest));
      byte[] whole = ByteBuffer.allocate(start.length + read).put(start).put(rest, 0, read).array();
      return new ServerError("", text(whole), Optional.empty());
    }
    byte[] fields = new byte[length - 4];
    new DataInputStream(input).readFully(fields);
    return parse(fields);
  }

  private static ServerError parse(byte[] bytes) {
    Map<Character, String> fields = new HashMap<>();
    for (String field : new String(bytes, StandardCharsets.UTF_8).split("\0")) {
      if (!field.isEmpty()) {
        fields.put(field.charAt(0), field.substring(1));
      }
    }
    return new ServerError(
        fields.getOrDefault('C', ""),
        fields.getOrDefault('M', "no message"),
        Optional.ofNullable(fields.get('D')));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).replace('\0', ' ').strip();
  }
}

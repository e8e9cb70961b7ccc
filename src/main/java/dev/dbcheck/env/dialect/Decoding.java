package dev.dbcheck.env.dialect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a loader turns an env file's bytes into text. */
public enum Decoding {
  /** UTF-8; a byte that is not stops the loader. */
  STRICT_UTF_8,
  /** UTF-8; U+FFFD in the place of what is not. */
  REPLACING_UTF_8,
  /**
   * UTF-8 as JavaScript engines decode it (the Encoding Standard, "UTF-8 decoder"): the three bytes
   * of an encoded surrogate become three U+FFFD, where Java makes one of them.
   */
  ENCODING_STANDARD_UTF_8,
  /** UTF-8; a question mark in the place of what is not, as PHP's mbstring writes it. */
  QUESTION_MARKS,
  /** UTF-8; a lone surrogate, which tells the byte, in the place of each byte that is not. */
  LONE_BYTES,
  /** UTF-16 where the mark of its little-endian form says so, else as JavaScript decodes UTF-8. */
  MARKED_UTF_16_LE,
  /** ISO-8859-1: one character for each byte. */
  LATIN_1;

  /**
   * Returns the text of a file; a byte-order mark stays its first character.
   *
   * @throws FlawException if the loader cannot decode the bytes
   */
  public String decode(byte[] bytes) throws FlawException {
    return switch (this) {
      case REPLACING_UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
      case ENCODING_STANDARD_UTF_8 -> new String(withoutSurrogates(bytes), StandardCharsets.UTF_8);
      case QUESTION_MARKS -> questioning(bytes);
      case LONE_BYTES -> LoneBytes.decode(bytes);
      case MARKED_UTF_16_LE ->
          isMarkedUtf16(bytes)
              ? new String(bytes, StandardCharsets.UTF_16LE)
              : ENCODING_STANDARD_UTF_8.decode(bytes);
      case LATIN_1 -> new String(bytes, StandardCharsets.ISO_8859_1);
      case STRICT_UTF_8 -> strict(bytes);
    };
  }

  private static byte[] withoutSurrogates(byte[] bytes) {
    byte[] clean = bytes;
    for (int i = 0; i + 1 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
        clean = clean == bytes ? bytes.clone() : clean;
        clean[i] = (byte) 0xFF;
        clean[i + 1] = (byte) 0xFF;
      }
    }
    return clean;
  }

  private static String questioning(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith("?")
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a decoder that replaces has failed", impossible);
    }
  }

  private static boolean isMarkedUtf16(byte[] bytes) {
    return bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
  }

  private static String strict(byte[] bytes) throws FlawException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException malformed) {
      // The decoder leaves the buffer at the first byte it could not read.
      throw new FlawException(
          new Flaw(Flaw.Kind.NOT_DECODABLE, Lines.numberAt(bytes, buffer.position())));
    }
  }
}

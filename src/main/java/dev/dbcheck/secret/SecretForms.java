package dev.dbcheck.secret;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/** The spellings in which a secret turns up in other programs' texts. */
final class SecretForms {
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SecretForms() {}

  /** Returns the secret raw, decoded, encoded, and each of these in lower case. */
  static Stream<String> of(String secret) {
    return Stream.of(
            secret,
            decode(secret, false),
            decode(secret, true),
            encode(secret),
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            secret.replace("%", "%%"),
            jsonEscaped(secret))
        .flatMap(form -> Stream.of(form, form.toLowerCase(Locale.ROOT)))
        .filter(form -> !form.isBlank());
  }

  /** Percent-decodes leniently: what is no escape stays as it is. */
  private static String decode(String text, boolean plusIsSpace) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit((char) bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit((char) bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (next & 0xFF);
      if (character < 128
          && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HEX.toHexDigits(next));
      }
    }
    return encoded.toString();
  }

  private static String jsonEscaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}

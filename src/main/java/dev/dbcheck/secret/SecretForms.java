package dev.dbcheck.secret;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spellings in which a secret turns up in other programs' texts. */
final class SecretForms {
  private static final String UNRESERVED = "-._~";
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\p{ASCII}]+");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private SecretForms() {}

  /** Returns the secret raw, decoded, encoded, and as it is read where white space is cut out. */
  static Set<String> of(String secret) {
    return Stream.of(secret, decode(secret))
        .distinct()
        .flatMap(form ->
            Stream.of(
                form,
                encode(form),
                URLEncoder.encode(form, StandardCharsets.UTF_8),
                ofPunycode(form)))
        .distinct()
        .flatMap(form ->
            Stream.of(
                form,
                form.toLowerCase(Locale.ROOT),
                form.toUpperCase(Locale.ROOT),
                withoutLineBreaks(form)))
        .distinct()
        .map(TerminalControls::remove)
        .filter(form -> !form.isBlank())
        .collect(Collectors.toSet());
  }

  /** Percent-decodes leniently: what is no escape stays as it is. */
  private static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit((char) bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit((char) bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high * 16 + low);
        i += 2;
      } else {
        decoded.write(bytes[i]);
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

  /** In a host's name the letters of ASCII stand first, the others encoded behind (RFC 3492). */
  private static String ofPunycode(String text) {
    return NOT_ASCII.matcher(text).replaceAll("");
  }

  /** Browsers' URL standard and Python's {@code urlparse} drop these from the middle of a URL. */
  private static String withoutLineBreaks(String text) {
    return text.replace("\t", "").replace("\r", "").replace("\n", "");
  }
}

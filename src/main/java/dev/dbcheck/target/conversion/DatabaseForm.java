package dev.dbcheck.target.conversion;

import dev.dbcheck.target.PercentEncoding;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a client's text names a database whose name holds more than RFC 3986's unreserved characters.
 *
 * @param decoded whether the client decodes what is encoded in the path
 * @param literal the reserved characters that are to stand there as they are
 * @param misread what the client loses of a name, even if it is encoded
 * @param parameter the parameter that such a name stands in, where the path does not do
 */
record DatabaseForm(
    boolean decoded, String literal, Optional<Pattern> misread, Optional<String> parameter) {
  /** The path is decoded. */
  static final DatabaseForm DECODED =
      new DatabaseForm(true, "", Optional.empty(), Optional.empty());

  /** What the URL standard of browsers takes for a way to another folder, and removes. */
  private static final String DOTS = "(^|/)\\.\\.?(/|$)";

  /** The path is decoded by {@code decodeURI}, which leaves the reserved characters encoded. */
  static final DatabaseForm DECODE_URI =
      new DatabaseForm(true, ";/:@&=+$,", Optional.empty(), Optional.empty())
          .losing("[?#]|" + DOTS);

  /** The path is taken as it stands once a reader of URLs has been over it. */
  static final DatabaseForm AS_WRITTEN =
      new DatabaseForm(false, "!$&'()*+,:;=@|%", Optional.empty(), Optional.empty()).losing(DOTS);

  /** The path is taken as it stands by one reader and decoded by another. */
  static final DatabaseForm UNRESERVED =
      new DatabaseForm(false, "", Optional.empty(), Optional.empty()).losing(DOTS);

  /** The path is decoded after dots have been taken for a way. */
  static final DatabaseForm DECODED_WITHOUT_DOTS = DECODED.losing(DOTS);

  /** The path is decoded, and a slash at the beginning is lost. */
  static final DatabaseForm DECODED_WITHOUT_SLASH = DECODED.losing("^/");

  /** The path is decoded and stripped. */
  static final DatabaseForm DECODED_AND_STRIPPED = DECODED.losing("^\\s|\\s$");

  DatabaseForm {
    Objects.requireNonNull(literal, "literal is null");
    Objects.requireNonNull(misread, "misread is null");
    Objects.requireNonNull(parameter, "parameter is null");
  }

  /** Returns the form of a client that decodes a parameter in its place. */
  static DatabaseForm inParameter(String name) {
    return new DatabaseForm(false, "", Optional.empty(), Optional.of(name));
  }

  private DatabaseForm losing(String regex) {
    return new DatabaseForm(decoded, literal, Optional.of(Pattern.compile(regex)), parameter);
  }

  /** Returns the name as it stands in the path; nothing where it cannot. */
  Optional<String> inPath(String name) {
    if (misread.filter(lost -> lost.matcher(name).find()).isPresent()) {
      return Optional.empty();
    }
    String encoded = PercentEncoding.encode(name, literal);
    return decoded || encoded.equals(name) ? Optional.of(encoded) : Optional.empty();
  }
}

package dev.dbcheck.target;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** How clients spell what they quote. */
enum SecretSpelling {
  AS_IT_STANDS(text -> text),
  DECODED(SecretSpelling::decoded),
  FORM_DECODED(text -> decoded(text.replace('+', ' '))),
  ENCODED(text -> PercentEncoding.encode(decoded(text))),
  ENCODED_AGAIN(PercentEncoding::encode),
  FORM_ENCODED(text -> URLEncoder.encode(decoded(text), StandardCharsets.UTF_8)),
  LOWER_CASE(text -> text.toLowerCase(Locale.ROOT)),
  UPPER_CASE(text -> text.toUpperCase(Locale.ROOT)),
  DOUBLED_PERCENT(text -> text.replace("%", "%%")),
  PYTHON(text -> text.replace("\\", "\\\\").replace("'", "\\'")),
  JSON(text -> text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/")),
  JSON_OF_ASCII(text -> ofAscii(JSON.spell(text))),
  GO(text -> text.replace("\\", "\\\\").replace("\"", "\\\"")),
  WHATWG_USER_INFO(text -> whatwg(text, " \"#<>?`{}/:;=@[\\]^|'")),
  WHATWG_PATH(text -> whatwg(text, " \"#<>?`{}^")),
  WHATWG_QUERY(text -> whatwg(text, " \"#<>'"));

  private final UnaryOperator<String> spelling;

  SecretSpelling(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  String spell(String text) {
    return spelling.apply(text);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  private static String ofAscii(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      escaped.append(c < 128 ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return escaped.toString();
  }

  private static String whatwg(String text, String encoded) {
    StringBuilder normal = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(one ->
            one.codePointAt(0) > '~' || encoded.contains(one) ? PercentEncoding.encode(one) : one)
        .forEach(normal::append);
    return normal.toString();
  }
}

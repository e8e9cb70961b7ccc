package dev.dbcheck.target.client.python;

import java.util.List;
import java.util.Map;

/**
 * A URL as {@code make_url} of SQLAlchemy 2.0.52 takes it apart; it may hold the secret.
 *
 * <p>SQLAlchemy matches a regular expression at the text's start and ignores what is left over. The
 * steps here are what that expression's greedy groups and their backtracking come to.
 */
final class SqlAlchemyUrl {
  private final String text;
  private final String driverName;
  private String user = "";
  private String password = "";
  private String host = "";
  private String port = "";
  private String database = "";
  private Map<String, List<String>> query = Map.of();

  private SqlAlchemyUrl(String text, int colon) {
    this.text = text;
    this.driverName = text.substring(0, colon);
  }

  static SqlAlchemyUrl make(String text) throws PythonError {
    int colon = 0;
    while (colon < text.length() && isOfName(text.codePointAt(colon))) {
      colon += Character.charCount(text.codePointAt(colon));
    }
    if (colon == 0 || !text.startsWith("://", colon)) {
      throw new PythonError(
          "ArgumentError", "Could not parse SQLAlchemy URL from given URL string");
    }
    SqlAlchemyUrl url = new SqlAlchemyUrl(text, colon);
    url.rest(url.port(url.host(url.login(colon + 3))));
    return url;
  }

  /** What {@code [\w+]} matches: letters and numbers of all scripts. */
  private static boolean isOfName(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> c == '_' || c == '+';
    };
  }

  /** The user reaches to the first colon, which an @ must follow, or else to the last @. */
  private int login(int start) {
    int end = first(start, ":/");
    int at = end < text.length() && text.charAt(end) == ':' ? text.indexOf('@', end) : -1;
    if (at >= 0) {
      user = PythonQuoting.unquote(text.substring(start, end));
      password = PythonQuoting.unquote(text.substring(end + 1, at));
      return at + 1;
    }
    int last = text.substring(start, end).lastIndexOf('@');
    if (last < 0) {
      return start;
    }
    user = PythonQuoting.unquote(text.substring(start, start + last));
    return start + last + 1;
  }

  /** A host in brackets reaches to the last one before the path. */
  private int host(int start) {
    if (text.startsWith("[", start)) {
      int close = text.substring(start, first(start, "/?")).lastIndexOf(']');
      if (close > 1) {
        host = text.substring(start + 1, start + close);
        return start + close + 1;
      }
    }
    int end = first(start, "/:?");
    host = text.substring(start, end);
    return end;
  }

  /** A colon without a number is an error. */
  private int port(int start) throws PythonError {
    if (!text.startsWith(":", start)) {
      return start;
    }
    int end = first(start, "/?");
    port = PythonInteger.of(text.substring(start + 1, end)).toString();
    return end;
  }

  /** The query ends with its line. */
  private void rest(int start) {
    int mark = start;
    if (text.startsWith("/", start)) {
      mark = first(start, "?");
      database = text.substring(start + 1, mark);
    }
    if (text.startsWith("?", mark)) {
      query = PythonQuery.read(text.substring(mark + 1, first(mark, "\n")));
    }
  }

  private int first(int start, String characters) {
    int at = start;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Returns the dialect, and the driver after a plus, as they stand there. */
  String driverName() {
    return driverName;
  }

  /** Returns the parts that are not empty, under the names of an engine's URL. */
  SqlAlchemyArguments arguments(String nameOfDatabase) {
    SqlAlchemyArguments arguments = new SqlAlchemyArguments();
    arguments.put("host", host);
    arguments.put(nameOfDatabase, database);
    arguments.put("user", user);
    arguments.put("password", password);
    arguments.put("port", port.equals("0") ? "" : port);
    return arguments;
  }

  Map<String, List<String>> query() {
    return query;
  }
}

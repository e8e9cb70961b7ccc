package dev.dbcheck.target.client.python;

import dev.dbcheck.target.client.PythonQuotes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries as {@code urllib.parse.parse_qs} of Python 3.14 reads them. */
final class PythonQuery {
  private PythonQuery() {}

  /** Returns the values of each name, in the order of the names; blank values are left out. */
  static Map<String, List<String>> read(String query) {
    try {
      return read(query, false);
    } catch (PythonError impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the same, where a field without an equals sign is an error. */
  static Map<String, List<String>> readStrictly(String query) throws PythonError {
    return read(query, true);
  }

  private static Map<String, List<String>> read(String query, boolean strict) throws PythonError {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int end = -1;
    while (!query.isEmpty() && end < query.length()) {
      int start = end + 1;
      int ampersand = query.indexOf('&', start);
      end = ampersand < 0 ? query.length() : ampersand;
      String field = query.substring(start, end);
      int equals = field.indexOf('=');
      if (equals < 0 && strict) {
        throw PythonError.value("bad query field: " + PythonQuotes.quote(field));
      }
      if (equals >= 0 && equals + 1 < field.length()) {
        values
            .computeIfAbsent(
                PythonQuoting.unquotePlus(field.substring(0, equals)), _ -> new ArrayList<>())
            .add(PythonQuoting.unquotePlus(field.substring(equals + 1)));
      }
    }
    return values;
  }
}

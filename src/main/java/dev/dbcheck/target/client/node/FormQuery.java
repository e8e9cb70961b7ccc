package dev.dbcheck.target.client.node;

import dev.dbcheck.target.client.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Queries as the URL Standard's application/x-www-form-urlencoded parser reads them. */
public final class FormQuery {
  private FormQuery() {}

  /** Returns all parameters, in their order. */
  public static List<Parameter> parameters(String query) {
    List<Parameter> parameters = new ArrayList<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(new Parameter(decode(name), decode(value)));
      }
    }
    return parameters;
  }

  /** Returns the value of each name, the last where it is repeated. */
  static Map<String, String> last(String query) {
    Map<String, String> last = new LinkedHashMap<>();
    parameters(query).forEach(parameter -> last.put(parameter.name(), parameter.value()));
    return last;
  }

  private static String decode(String text) {
    return Percent.decodeLeniently(text.replace('+', ' '));
  }
}

package dev.dbcheck.target.conversion;

import dev.dbcheck.target.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a connection string of ADO.NET: {@code Host=db;Username=app}. */
final class KeywordWriter {
  /** What needs no quotation marks (.NET's documentation of DbConnectionStringBuilder). */
  private static final Pattern PLAIN = Pattern.compile("[^\"'=;\\s\\p{Cntrl}]+");

  private KeywordWriter() {}

  static Draft write(Contents contents) {
    SequencedMap<String, Value> keywords = new LinkedHashMap<>();
    addHosts(contents.endpoints(), keywords);
    contents.user().ifPresent(name -> keywords.put("Username", Value.of(name)));
    contents.password().ifPresent(secret -> keywords.put("Password", new Value.Hidden(secret)));
    contents.database().ifPresent(name -> keywords.put("Database", Value.of(name)));
    keywords.putAll(contents.parameters());
    Draft draft = new Draft();
    keywords.forEach((name, value) -> {
      draft.add(name.equals(keywords.firstEntry().getKey()) ? "" : ";").add(name).add("=");
      draft.add(value, KeywordWriter::quoted);
    });
    return draft;
  }

  private static void addHosts(List<Endpoint> endpoints, SequencedMap<String, Value> keywords) {
    if (endpoints.size() == 1) {
      keywords.put("Host", Value.of(endpoints.getFirst().host()));
      keywords.put("Port", Value.of(Integer.toString(endpoints.getFirst().port())));
    } else {
      keywords.put(
          "Host",
          Value.of(endpoints.stream().map(Endpoint::display).collect(Collectors.joining(","))));
    }
  }

  private static String quoted(String text) {
    return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}

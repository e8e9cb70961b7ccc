package dev.dbcheck.env.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * Reads INI files as Python's {@code configparser} does, without interpolation: a comment takes a
 * whole line, an indented line goes on with the value before it, names of options are in lower
 * case.
 */
public final class IniDocument {
  private final SequencedMap<String, SequencedMap<String, Node>> sections = new LinkedHashMap<>();
  private SequencedMap<String, Node> section;
  private String key = "";
  private int keyLine;
  private int keyIndent;
  private final StringBuilder value = new StringBuilder();

  private IniDocument() {}

  /** Returns the sections, each a mapping; a line that is none of the format's is passed over. */
  public static Node read(String text) {
    IniDocument reading = new IniDocument();
    int line = 1;
    for (String content : (Iterable<String>) text.lines()::iterator) {
      reading.line(content, line++);
    }
    reading.finish();
    SequencedMap<String, Node> members = new LinkedHashMap<>();
    reading.sections.forEach((name, options) -> members.put(name, Node.mapping(1, options)));
    return Node.mapping(1, members);
  }

  private void line(String content, int number) {
    String stripped = content.strip();
    int indent = content.length() - content.stripLeading().length();
    if (stripped.startsWith("#") || stripped.startsWith(";")) {
      return;
    }
    if (!key.isEmpty() && (stripped.isEmpty() || indent > keyIndent)) {
      value.append('\n').append(stripped);
    } else if (stripped.startsWith("[") && stripped.contains("]")) {
      finish();
      String name = stripped.substring(1, stripped.lastIndexOf(']'));
      section = sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    } else if (section != null && !stripped.isEmpty()) {
      finish();
      option(stripped, number, indent);
    }
  }

  private void option(String stripped, int number, int indent) {
    int delimiter = 0;
    while (delimiter < stripped.length() && "=:".indexOf(stripped.charAt(delimiter)) < 0) {
      delimiter++;
    }
    key = stripped.substring(0, delimiter).strip().toLowerCase(Locale.ROOT);
    keyLine = number;
    keyIndent = indent;
    value.append(delimiter < stripped.length() ? stripped.substring(delimiter + 1).strip() : "");
  }

  private void finish() {
    if (!key.isEmpty()) {
      section.put(key, Node.scalar(keyLine, value.toString().stripTrailing()));
    }
    key = "";
    value.setLength(0);
  }
}

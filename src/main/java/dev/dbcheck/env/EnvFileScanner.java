package dev.dbcheck.env;

import java.util.ArrayList;
import java.util.List;

/** Finds the lines that assign a variable, counting lines, which dotenv-java does not. */
final class EnvFileScanner {
  private EnvFileScanner() {}

  /** Returns every assignment of the variable, in the file's order; linear in the file. */
  static List<Assignment> assignments(EnvFileText.Lines file, String variable) {
    List<Assignment> found = new ArrayList<>();
    List<String> lines = file.lines();
    int next = 0;
    while (next < lines.size()) {
      int first = next;
      String line = withoutExport(lines.get(first).stripLeading());
      next = isAssignment(line) ? lastLineOfValue(lines, first) + 1 : first + 1;
      int name = nameLength(line);
      if (name > 0 && line.substring(0, name).equals(variable)) {
        found.add(assignment(lines, first, next, line, name));
      }
    }
    return found;
  }

  private static Assignment assignment(
      List<String> lines, int first, int end, String line, int name) {
    List<String> text = new ArrayList<>(lines.subList(first, end));
    text.set(0, line);
    boolean colon = line.substring(name).stripLeading().startsWith(":");
    return new Assignment(first + 1, text, colon);
  }

  private static String withoutExport(String line) {
    return line.startsWith("export ") || line.startsWith("export\t")
        ? line.substring("export".length()).stripLeading()
        : line;
  }

  private static boolean isAssignment(String line) {
    int name = nameLength(line);
    return name > 0 && line.substring(name).stripLeading().startsWith("=");
  }

  /** Returns the length of the name before a separator, or 0 where the line assigns nothing. */
  private static int nameLength(String line) {
    int end = 0;
    while (end < line.length() && isNameCharacter(line.charAt(end))) {
      end++;
    }
    String rest = line.substring(end).stripLeading();
    return rest.startsWith("=") || rest.startsWith(":") ? end : 0;
  }

  private static boolean isNameCharacter(char character) {
    return character == '_'
        || character == '.'
        || character == '-'
        || character >= '0' && character <= '9'
        || character >= 'A' && character <= 'Z'
        || character >= 'a' && character <= 'z';
  }

  /**
   * Returns the index of the line that closes a value's double quotes. A quote that nothing closes
   * reaches no further than its own line, as in most loaders, so that it hides no later variable.
   */
  private static int lastLineOfValue(List<String> lines, int first) {
    String line = lines.get(first);
    String value = line.substring(line.indexOf('=') + 1).strip();
    if (!value.startsWith("\"") || value.indexOf('"', 1) >= 0) {
      return first;
    }
    for (int i = first + 1; i < lines.size(); i++) {
      if (lines.get(i).indexOf('"') >= 0) {
        return i;
      }
    }
    return first;
  }
}

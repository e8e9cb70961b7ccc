package dev.dbcheck.target.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds the line of a {@code .pgpass} that counts (PostgreSQL documentation, "Password File"). */
final class PasswordFile {
  private static final int FIELDS = 4;

  private PasswordFile() {}

  /** Returns the first line that matches, from 1; what it holds is not looked at. */
  static OptionalInt line(String text, Dialled endpoint, String database, String user) {
    String host =
        endpoint.host().isEmpty() || endpoint.host().startsWith("/")
            ? "localhost"
            : endpoint.host();
    List<String> wanted = List.of(host, endpoint.port(), database, user);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#") && matches(fields(lines.get(i)), wanted)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean matches(List<String> fields, List<String> wanted) {
    if (fields.size() < FIELDS) {
      return false;
    }
    for (int i = 0; i < FIELDS; i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the fields before the password; a backslash takes the next character as it is. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length() && fields.size() < FIELDS; i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        field.append(line.charAt(i));
      } else if (c == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    return fields;
  }
}

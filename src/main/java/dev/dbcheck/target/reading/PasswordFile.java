package dev.dbcheck.target.reading;

import dev.dbcheck.target.client.Client;
import dev.dbcheck.target.client.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A {@code .pgpass}, as libpq reads it (PostgreSQL documentation, "The Password File", and recorded
 * runs of psql 18.6): the first line that matches counts, and the host is compared as text.
 */
final class PasswordFile {
  /** Those who read a file that others may read too, as seen in their sources. */
  private static final Set<String> TRUSTING = Set.of("pgx", "pgjdbc", "npgsql");

  private final String[] lines;

  PasswordFile(String text) {
    this.lines = text.split("\n", -1);
  }

  /** Returns whether a client reads a file; most pass over one that is open to others. */
  static boolean isTrustedBy(Client client, Path file, Surroundings surroundings) {
    return TRUSTING.contains(client.name()) || !surroundings.isOpenToOthers(file);
  }

  /** Returns the first line that matches, from 1; what it holds is not looked at. */
  OptionalInt line(String host, String port, String database, String user) {
    List<String> wanted = List.of(host, port, database, user);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].startsWith("#") && matches(lines[i], wanted)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean matches(String line, List<String> wanted) {
    int at = 0;
    for (String field : wanted) {
      at = line.startsWith("*:", at) ? at + 2 : after(line, at, field);
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the next field begins, or -1; a backslash takes the next character as it is. */
  private static int after(String line, int start, String wanted) {
    int at = start;
    for (int i = 0; i < wanted.length(); i++, at++) {
      at += line.startsWith("\\", at) ? 1 : 0;
      if (at >= line.length() || line.charAt(at) != wanted.charAt(i)) {
        return -1;
      }
    }
    return line.startsWith(":", at) ? at + 1 : -1;
  }
}

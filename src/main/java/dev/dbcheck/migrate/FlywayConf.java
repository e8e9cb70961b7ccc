package dev.dbcheck.migrate;

import dev.dbcheck.diagnostic.Origin;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code flyway.conf}, read as Flyway's command line reads it: Java properties in UTF-8 in which
 * a backslash is a plain character unless it continues a line, and {@code ${NAME}} is a variable of
 * the environment, empty where it is not set.
 */
final class FlywayConf {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");
  private static final String PREFIX = "flyway.";

  private final Path file;
  private final Map<String, String> environment;

  FlywayConf(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /**
   * Returns the file's properties in order; throws an {@code IOException} if it is not readable.
   */
  List<FlywayProperty> read() throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<FlywayProperty> properties = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      int first = index;
      StringBuilder logical = new StringBuilder(escaped(lines.get(index)));
      while (index + 1 < lines.size() && continues(lines.get(index), lines.get(index + 1))) {
        index++;
        logical.setLength(logical.length() - 2);
        logical.append(escaped(lines.get(index)));
      }
      properties.addAll(parse(logical.toString(), first + 1));
    }
    return properties;
  }

  private static String escaped(String line) {
    return line.strip().replace("\\", "\\\\");
  }

  private static boolean continues(String line, String next) {
    String start = line.strip();
    boolean comment = start.startsWith("#") || start.startsWith("!");
    boolean property = next.strip().startsWith(PREFIX) && next.contains("=");
    return !comment && start.endsWith("\\") && !next.isEmpty() && !property;
  }

  private List<FlywayProperty> parse(String logical, int line) throws IOException {
    Properties parsed = new Properties();
    parsed.load(new StringReader(logical));
    Origin origin = Origin.line(file.toString(), line);
    return parsed.stringPropertyNames().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> property(key, parsed.getProperty(key), origin))
        .toList();
  }

  private FlywayProperty property(String key, String value, Origin origin) {
    String expanded =
        VARIABLE
            .matcher(value)
            .replaceAll(m -> Matcher.quoteReplacement(environment.getOrDefault(m.group(1), "")));
    return new FlywayProperty(key.substring(PREFIX.length()), expanded, origin);
  }
}

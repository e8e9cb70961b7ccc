package dev.dbcheck.env.dialect.python;

import dev.dbcheck.env.dialect.Assignment;
import dev.dbcheck.env.dialect.Flaw;
import dev.dbcheck.env.dialect.FlawException;
import dev.dbcheck.env.dialect.Quote;
import dev.dbcheck.env.dialect.Scan;
import dev.dbcheck.env.dialect.Scanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Reads the section {@code [settings]} of a {@code settings.ini}, with the section {@code
 * [DEFAULT]} behind it, as python-decouple's {@code RepositoryIni} does with Python's {@code
 * configparser} (recorded with 3.6 on Python 3.13): names in lower case, indented lines continue a
 * value, comments on lines of their own, and any malformed line makes the whole file useless.
 */
public final class IniScanner implements Scanner {
  private static final String SECTION = "settings";
  private static final String DEFAULTS = "DEFAULT";

  @Override
  public Scan scan(String text) {
    IniFile file = new IniFile();
    try {
      int number = 0;
      for (String line : PythonText.withUniversalNewlines(text).split("\n", -1)) {
        file.line(line, ++number);
      }
      return file.scan();
    } catch (FlawException flaw) {
      return Scan.failed(List.of(), flaw.flaw());
    }
  }

  /** An option with its lines so far. */
  private record Option(int line, List<String> lines) {}

  /** The sections and options seen so far. */
  private static final class IniFile {
    private final Map<String, SequencedMap<String, Option>> sections = new HashMap<>();
    private final Set<String> sectionsSeen = new HashSet<>();
    private SequencedMap<String, Option> section;
    private Option option;
    private int indentation;
    private Flaw firstMalformed;

    void line(String line, int number) throws FlawException {
      String content = PythonText.strip(line);
      boolean comment = content.startsWith("#") || content.startsWith(";");
      if (content.isEmpty() && option != null) {
        option.lines().add("");
      }
      if (comment || content.isEmpty()) {
        return;
      }
      int indented = line.indexOf(content.charAt(0));
      if (option != null && indented > indentation) {
        option.lines().add(content);
        return;
      }
      indentation = indented;
      int close = content.lastIndexOf(']');
      if (content.startsWith("[") && close > 1) {
        header(content.substring(1, close), number);
      } else if (section == null) {
        throw new FlawException(new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number));
      } else {
        option(content, number);
      }
    }

    private void header(String name, int number) throws FlawException {
      if (!name.equals(DEFAULTS) && !sectionsSeen.add(name)) {
        throw new FlawException(new Flaw(Flaw.Kind.DUPLICATE_NAME, number));
      }
      section = sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
      option = null;
    }

    private void option(String content, int number) throws FlawException {
      int delimiter = delimiter(content);
      if (delimiter <= 0) {
        // Python's parser goes on to the end of the file, and gives up only there.
        firstMalformed =
            firstMalformed == null ? new Flaw(Flaw.Kind.NOT_AN_ASSIGNMENT, number) : firstMalformed;
        return;
      }
      String name = PythonText.stripEnd(content.substring(0, delimiter)).toLowerCase(Locale.ROOT);
      option = new Option(number, new ArrayList<>());
      option.lines().add(PythonText.strip(content.substring(delimiter + 1)));
      if (section.putIfAbsent(name, option) != null) {
        throw new FlawException(new Flaw(Flaw.Kind.DUPLICATE_NAME, number));
      }
    }

    private static int delimiter(String content) {
      int index = 0;
      while (index < content.length() && "=:".indexOf(content.charAt(index)) < 0) {
        index++;
      }
      return index < content.length() ? index : -1;
    }

    Scan scan() throws FlawException {
      if (firstMalformed != null) {
        throw new FlawException(firstMalformed);
      }
      if (!sections.containsKey(SECTION)) {
        return Scan.of(List.of(), List.of());
      }
      List<Assignment> assignments = new ArrayList<>();
      for (String name : List.of(DEFAULTS, SECTION)) {
        sections
            .getOrDefault(name, new LinkedHashMap<>())
            .forEach((key, value) -> assignments.add(assignment(key, value)));
      }
      return Scan.of(assignments, List.of());
    }

    private static Assignment assignment(String name, Option option) {
      String value = PythonText.stripEnd(String.join("\n", option.lines()));
      return Assignment.of(name, value, Quote.NONE, option.line());
    }
  }
}

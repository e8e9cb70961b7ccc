package dev.dbcheck.target.client.libpq;

import dev.dbcheck.target.client.ServiceEntry;
import dev.dbcheck.target.client.Surroundings;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a connection service file says of one service, as libpq 18.6 reads the file.
 *
 * <p>The first section of the service's name counts, a line is {@code name=value} with the value
 * taken as it stands, and the system's file is asked when the user's has no such section (libpq's
 * documentation, "The Connection Service File", and recorded runs).
 */
public final class LibpqService {
  private static final String FILE = "pg_service.conf";

  /** Where Debian's libpq looks, printed by its {@code pg_config --sysconfdir}. */
  private static final String SYSTEM_FOLDER = "/etc/postgresql-common";

  /** The bytes of a line, without its end, that libpq's buffer does not hold. */
  private static final int TOO_LONG = 1022;

  private final Map<String, ServiceEntry> options = new LinkedHashMap<>();
  private Optional<String> fault = Optional.empty();
  private Optional<Path> file = Optional.empty();

  private LibpqService() {}

  /** Returns what the files say of a service. */
  static LibpqService named(String name, Surroundings surroundings) {
    LibpqService service = new LibpqService();
    Optional<Path> chosen =
        surroundings.variableEvenEmpty("PGSERVICEFILE").flatMap(LibpqService::path);
    if (chosen.isPresent() && surroundings.text(chosen.get()).isEmpty()) {
      service.fault = Optional.of("service file \"" + chosen.get() + "\" not found");
    }
    Optional<Path> user = chosen.or(() -> surroundings.inHome("." + FILE));
    Optional<Path> system =
        path(surroundings.variableEvenEmpty("PGSYSCONFDIR").orElse(SYSTEM_FOLDER))
            .map(folder -> folder.resolve(FILE));
    for (Path file : Stream.of(user, system).flatMap(Optional::stream).toList()) {
      if (service.file.isEmpty() && service.fault.isEmpty()) {
        service.read(name, file, surroundings.text(file).orElse("").split("\n", -1));
      }
    }
    if (service.file.isEmpty() && service.fault.isEmpty()) {
      service.fault = Optional.of("definition of service \"" + name + "\" not found");
    }
    return service;
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }

  private void read(String name, Path file, String[] lines) {
    for (int number = 1; number <= lines.length && fault.isEmpty(); number++) {
      String line = trimmed(lines[number - 1]);
      String inFile = " in service file \"" + file + "\"";
      if (lines[number - 1].getBytes(StandardCharsets.UTF_8).length >= TOO_LONG) {
        fault = Optional.of("line " + number + " too long" + inFile);
      } else if (line.startsWith("[")) {
        if (this.file.isPresent()) {
          return;
        }
        this.file = Optional.of(file).filter(_ -> line.startsWith("[" + name + "]"));
      } else if (this.file.isPresent() && !line.isEmpty() && !line.startsWith("#")) {
        String place = inFile + ", line " + number;
        fault = option(line, file, number).map(words -> words + place);
      }
    }
  }

  private static String trimmed(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && LibpqKeyValues.isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && LibpqKeyValues.isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  /** Takes an option, or returns what is wrong with it. */
  private Optional<String> option(String line, Path file, int number) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals);
    if (name.equals("service")) {
      return Optional.of("nested service specifications not supported");
    }
    if (!LibpqParameters.isKnown(name)) {
      return Optional.of("syntax error");
    }
    options.putIfAbsent(name, new ServiceEntry(line.substring(equals + 1), file, number));
    return Optional.empty();
  }

  /** Returns what libpq says where it fails because of the service. */
  Optional<String> fault() {
    return fault;
  }

  /** Returns the file that has the service. */
  public Optional<Path> file() {
    return file;
  }

  /** Returns what the service says of an option. */
  public Optional<ServiceEntry> entry(String option) {
    return Optional.ofNullable(options.get(option));
  }
}

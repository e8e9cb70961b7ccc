package dev.dbcheck.target.conversion;

import dev.dbcheck.target.TlsMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/** How a client is told about TLS: a table with a row for what it can be told. */
final class TlsForm {
  private static final String MODE = "MODE";
  private static final String ROOT = "ROOT";
  private static final String VARIABLE = "$";

  private final List<Row> rows;
  private final TlsMode unsaid;
  private final boolean rootsCountWithRequire;
  private final List<String> certificate;

  /**
   * One row.
   *
   * @param modes the modes it is for; none for all
   * @param roots for which roots; nothing for any
   * @param settings names and values
   * @param meaning the mode that the client makes of it, where that is another
   * @param otherRoots which roots the client takes where the URL names none, if not libpq's
   */
  private record Row(
      List<TlsMode> modes,
      Optional<TlsWish.Roots> roots,
      List<String> settings,
      Optional<TlsMode> meaning,
      Optional<String> otherRoots) {}

  /**
   * What the client is told.
   *
   * @param settings parameters by name
   * @param variables what has to be set in its environment besides
   * @param meaning the mode that it makes of it
   * @param otherRoots which roots it takes, if not those that were meant
   */
  record Told(
      SequencedMap<String, String> settings,
      SequencedMap<String, String> variables,
      TlsMode meaning,
      Optional<String> otherRoots) {}

  private TlsForm(
      List<Row> rows, TlsMode unsaid, boolean rootsCountWithRequire, List<String> certificate) {
    this.rows = rows;
    this.unsaid = unsaid;
    this.rootsCountWithRequire = rootsCountWithRequire;
    this.certificate = certificate;
  }

  /**
   * Reads a table, whose rows are tried in order and look like {@code prefer allow, none:
   * sslmode=MODE; sslrootcert=ROOT > require ~ the system's roots}. MODE and ROOT stand for what
   * the target says, a name after a dollar is a variable, {@code any} fits everything.
   */
  static TlsForm of(String table) {
    List<Row> rows = table.lines().map(String::strip).map(TlsForm::row).toList();
    return new TlsForm(rows, TlsMode.PREFER, false, List.of());
  }

  /** Returns the form of a client that takes this mode where it is told nothing. */
  TlsForm unsaid(TlsMode mode) {
    return new TlsForm(rows, mode, rootsCountWithRequire, certificate);
  }

  /** Returns the form of a client that verifies with {@code require} if it has roots, as libpq. */
  TlsForm verifyingWithRequire() {
    return new TlsForm(rows, unsaid, true, certificate);
  }

  /** Returns the form with names for a certificate, its key and, if there is one, its password. */
  TlsForm certificate(String... names) {
    return new TlsForm(rows, unsaid, rootsCountWithRequire, List.of(names));
  }

  /** Returns the mode that the client takes where it is told nothing. */
  TlsMode unsaid() {
    return unsaid;
  }

  /** Returns the names for a certificate and its key, and for its password; or none. */
  List<String> certificate() {
    return certificate;
  }

  /** Returns whether a name is a variable's, and gives it bare. */
  static Optional<String> variable(String name) {
    return name.startsWith(VARIABLE)
        ? Optional.of(name.substring(VARIABLE.length()))
        : Optional.empty();
  }

  private static Row row(String line) {
    int colon = line.indexOf(':');
    String[] when = line.substring(0, colon).split(",");
    String[] tilde = line.substring(colon + 1).split("~", 2);
    String[] arrow = tilde[0].split(">", 2);
    List<TlsMode> modes = new ArrayList<>();
    for (String word : when[0].strip().split(" +")) {
      TlsMode.of(word).ifPresent(modes::add);
    }
    String roots = when[1].strip().toUpperCase(Locale.ROOT);
    List<String> settings = new ArrayList<>();
    for (String setting : arrow[0].split(";")) {
      if (!setting.isBlank()) {
        settings.add(setting.strip());
      }
    }
    return new Row(
        modes,
        roots.equals("ANY") ? Optional.empty() : Optional.of(TlsWish.Roots.valueOf(roots)),
        settings,
        arrow.length > 1 ? TlsMode.of(arrow[1].strip()) : Optional.empty(),
        tilde.length > 1 ? Optional.of(tilde[1].strip()) : Optional.empty());
  }

  /** Returns what the client is to be told, or nothing where there is no way to say it. */
  Optional<Told> tell(TlsWish said) {
    TlsWish wish = rootsCountWithRequire ? said : said.plainly();
    return rows.stream()
        .filter(row -> row.modes.isEmpty() || row.modes.contains(wish.mode()))
        .filter(row -> row.roots.isEmpty() || row.roots.get() == wish.roots())
        .findFirst()
        .map(row -> told(row, wish));
  }

  private static Told told(Row row, TlsWish wish) {
    SequencedMap<String, String> settings = new LinkedHashMap<>();
    SequencedMap<String, String> variables = new LinkedHashMap<>();
    for (String setting : row.settings) {
      int equals = setting.indexOf('=');
      String name = setting.substring(0, equals);
      String value =
          switch (setting.substring(equals + 1)) {
            case MODE -> wish.mode().parameterValue();
            case ROOT -> wish.file().orElse("");
            case String literal -> literal;
          };
      variable(name)
          .ifPresentOrElse(bare -> variables.put(bare, value), () -> settings.put(name, value));
    }
    return new Told(settings, variables, row.meaning.orElse(wish.mode()), row.otherRoots);
  }
}

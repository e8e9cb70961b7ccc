package dev.dbcheck.env.code;

import dev.dbcheck.env.Environment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the standard libraries' functions for paths and environment variables return. */
final class PathFunctions {
  private static final Literal UNKNOWN = new Literal.Unknown();

  private static final Set<String> FILE =
      Set.of("__file__", "__filename", "import.meta.filename", "import.meta.url", "__FILE__");
  private static final Set<String> FOLDER_OF_FILE =
      Set.of("__dirname", "import.meta.dirname", "import.meta.dir", "__DIR__", "__dir__");
  private static final Set<String> WORKING_FOLDER =
      Set.of("process.cwd", "Path.cwd", "os.getcwd", "getcwd", "Dir.pwd", "Rails.root");
  private static final Set<String> JOIN =
      Set.of(
          "os.path.join",
          "path.join",
          "path.resolve",
          "join",
          "resolve",
          "File.join",
          "Path",
          "pathlib.Path",
          "PurePath",
          "filepath.Join",
          "Path.of",
          "Paths.get",
          "Rails.root.join",
          "Pathname.new");
  private static final Set<String> SAME =
      Set.of(
          "str",
          "os.path.abspath",
          "os.path.realpath",
          "os.path.normpath",
          "os.fspath",
          "fileURLToPath",
          "url.fileURLToPath",
          "realpath",
          "path.normalize");
  private static final Set<String> PARENT =
      Set.of("os.path.dirname", "path.dirname", "dirname", "File.dirname");
  private static final Set<String> VARIABLE =
      Set.of(
          "os.getenv",
          "os.environ.get",
          "os.environ",
          "environ.get",
          "getenv",
          "ENV",
          "ENV.fetch",
          "process.env",
          "os.Getenv",
          "$_ENV",
          "$_SERVER");
  private static final List<String> VARIABLE_OBJECTS =
      List.of("process.env.", "Bun.env.", "import.meta.env.");
  private static final Set<String> SAME_METHODS =
      Set.of(
          "resolve", "absolute", "as_posix", "toString", "to_s", "expanduser", "pathname", "href");
  private static final Set<String> METHODS =
      Set.of("parent", "parents", "joinpath", "join", "with_name");

  private final Path file;
  private final Path folder;
  private final Environment environment;

  PathFunctions(Path file, Path folder, Environment environment) {
    this.file = file.toAbsolutePath().normalize();
    this.folder = folder.toAbsolutePath().normalize();
    this.environment = environment;
  }

  /** Returns whether a name is complete, so that what follows its dot is a property of it. */
  boolean isKnown(String name) {
    return FILE.contains(name) || FOLDER_OF_FILE.contains(name);
  }

  static boolean isFunction(String name) {
    return JOIN.contains(name) || SAME.contains(name) || PARENT.contains(name);
  }

  static boolean isMethod(String name) {
    return SAME_METHODS.contains(name) || METHODS.contains(name);
  }

  /** Returns the value of a name that is neither called nor assigned. */
  Optional<Literal> constant(String name) {
    if (FILE.contains(name)) {
      return Optional.of(text(file));
    }
    if (FOLDER_OF_FILE.contains(name)) {
      return Optional.of(text(file.getParent()));
    }
    if (name.equals("Rails.root")) {
      return Optional.of(text(folder));
    }
    return VARIABLE_OBJECTS.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(object -> variable(name.substring(object.length())));
  }

  private Literal variable(String name) {
    return environment.get(name).<Literal>map(Literal.Text::new).orElse(new Literal.Nothing());
  }

  /** Returns what a function returns; also what an index into a mapping gives. */
  Literal call(String name, List<Literal> arguments) {
    if (WORKING_FOLDER.contains(name)) {
      return text(folder);
    }
    if (arguments.isEmpty()) {
      return UNKNOWN;
    }
    if (VARIABLE.contains(name)) {
      return variableOr(arguments);
    }
    if (JOIN.contains(name)) {
      boolean fromRoot = name.startsWith("Rails.root");
      return fromRoot ? joined(with(text(folder), arguments)) : joined(arguments);
    }
    if (SAME.contains(name)) {
      return arguments.getFirst();
    }
    if (PARENT.contains(name)) {
      return arguments.size() > 1
          ? ancestor(arguments.getFirst(), arguments.get(1), 0)
          : parent(arguments.getFirst());
    }
    return switch (name) {
      case "base_path" -> joined(with(text(folder), arguments));
      case "URL" ->
          arguments.size() == 2
              ? joined(List.of(parent(arguments.get(1)), arguments.get(0)))
              : UNKNOWN;
      case "File.expand_path" -> {
        Literal base = arguments.size() > 1 ? arguments.get(1) : text(folder);
        yield joined(List.of(base, arguments.getFirst()));
      }
      default -> UNKNOWN;
    };
  }

  /** Returns what a method or property of a path gives; the path is the first argument. */
  Literal method(String name, List<Literal> arguments) {
    Literal path = arguments.getFirst();
    return switch (name) {
      case "parent" -> parent(path);
      case "parents" -> arguments.size() > 1 ? ancestor(path, arguments.get(1), 1) : UNKNOWN;
      case "joinpath", "join" -> joined(arguments);
      case "with_name" -> joined(with(parent(path), arguments.subList(1, arguments.size())));
      default -> SAME_METHODS.contains(name) ? path : UNKNOWN;
    };
  }

  private Literal variableOr(List<Literal> arguments) {
    if (!(arguments.getFirst() instanceof Literal.Text(String name))) {
      return UNKNOWN;
    }
    Literal value = variable(name);
    boolean takesDefault = value instanceof Literal.Nothing && arguments.size() > 1;
    return takesDefault ? arguments.get(1) : value;
  }

  private static List<Literal> with(Literal first, List<Literal> others) {
    List<Literal> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  /** Joins paths; one that begins at the root replaces those before it. */
  Literal joined(List<Literal> parts) {
    try {
      Path whole = Path.of("");
      for (Literal part : parts) {
        if (!(part instanceof Literal.Text(String text))) {
          return UNKNOWN;
        }
        whole = whole.resolve(text);
      }
      return text(whole.normalize());
    } catch (InvalidPathException invalid) {
      return UNKNOWN;
    }
  }

  private static Literal parent(Literal path) {
    if (!(path instanceof Literal.Text(String text))) {
      return UNKNOWN;
    }
    try {
      Path parent = Path.of(text).getParent();
      return parent == null ? new Literal.Text("") : text(parent);
    } catch (InvalidPathException invalid) {
      return UNKNOWN;
    }
  }

  /** Returns the parent's parent and so on, as often as a number says. */
  private static Literal ancestor(Literal path, Literal count, int more) {
    boolean isDigit =
        count instanceof Literal.Text(String text) && text.length() == 1 && text.charAt(0) <= '9';
    if (!isDigit) {
      return UNKNOWN;
    }
    Literal above = path;
    for (int left = Integer.parseInt(((Literal.Text) count).text()) + more; left > 0; left--) {
      above = parent(above);
    }
    return above;
  }

  private static Literal text(Path path) {
    return new Literal.Text(path.toString());
  }
}

import dev.dbcheck.demo.Account;
import dev.dbcheck.demo.ThrowawayServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Measures how long whole processes take: dbcheck's commands, an empty program on the same runtime,
 * and other tools that somebody would wait for at the same moment.
 *
 * <p>Run it from the project's folder after {@code mvn package}; the argument is the number of
 * rounds, 15 unless given:
 *
 * <pre>
 * java -cp 'target/dbcheck/lib/*:target/dbcheck/lib/demo/*' src/bench/StartUp.java 15
 * </pre>
 */
final class StartUp {
  private static final Account ACCOUNT = new Account("bench", "bench", "bench");
  private static final Path TIME = Path.of("/usr/bin/time");

  private final Path distribution = Path.of("target/dbcheck").toAbsolutePath();
  private final Path folder;
  private final int port;
  private final List<String> missing = new ArrayList<>();

  private StartUp(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    LogManager.getLogManager().reset();
    int rounds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("dbcheck-bench").toRealPath();
    Path binaries = Files.createDirectory(folder.resolve("binaries"));
    try (ThrowawayServer server = ThrowawayServer.tlsOnly(folder, binaries, ACCOUNT)) {
      new StartUp(folder, server.port()).measure(rounds);
    } finally {
      delete(folder);
    }
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    Path app = layOutApp();
    run(dbcheck("dbcheck migrate", app, "migrate"));
    List<Command> commands = new ArrayList<>();
    commands.add(emptyMain());
    commands.add(dbcheck("dbcheck --version", app, "--version"));
    commands.add(dbcheck("dbcheck resolve", app, "resolve"));
    commands.add(dbcheck("dbcheck probe", app, "probe"));
    commands.add(dbcheck("dbcheck plan, nothing pending", app, "plan"));
    commands.add(dbcheck("dbcheck migrate, nothing pending", app, "migrate"));
    commands.addAll(peers());
    Map<Command, List<Sample>> samples = new LinkedHashMap<>();
    commands.forEach(command -> samples.put(command, new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      for (Command command : commands) {
        Sample sample = run(command);
        // The first round fills the file system's cache.
        if (round > 0) {
          samples.get(command).add(sample);
        }
      }
    }
    print(samples);
  }

  /**
   * A program to measure.
   *
   * @param name what the table calls it
   * @param workingFolder where it is started
   * @param environment what it finds besides the search path and the home folder
   * @param words the command line
   */
  private record Command(
      String name, Path workingFolder, Map<String, String> environment, List<String> words) {}

  /** One run: its wall-clock time, and the most memory it had resident, 0 if nobody says. */
  private record Sample(double milliseconds, double kibibytes) {}

  private Path layOutApp() throws IOException {
    Path app = Files.createDirectory(folder.resolve("app"));
    Files.writeString(app.resolve(".env"), "DATABASE_URL=" + url() + "\n");
    Path migrations = Files.createDirectories(app.resolve("db/migration"));
    for (int version = 1; version <= 5; version++) {
      Files.writeString(
          migrations.resolve("V" + version + "__create_note.sql"),
          "create table note" + version + " (text text);\n");
    }
    return app;
  }

  private String url() {
    return "postgresql://%s:%s@localhost:%d/%s?sslmode=require"
        .formatted(ACCOUNT.user(), ACCOUNT.password(), port, ACCOUNT.database());
  }

  private Command dbcheck(String name, Path app, String argument) {
    String launcher = distribution.resolve("bin/dbcheck").toString();
    return new Command(name, app, Map.of(), List.of(launcher, argument));
  }

  private Command emptyMain() throws IOException, InterruptedException {
    Path source = folder.resolve("Empty.java");
    Files.writeString(
        source, "final class Empty { public static void main(String[] arguments) {} }");
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    run(new Command("javac", folder, Map.of(), List.of(javac, source.toString())));
    return new Command(
        "empty `main`",
        folder,
        Map.of(),
        List.of(
            distribution.resolve("runtime/bin/java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            folder.toString(),
            "Empty"));
  }

  private List<Command> peers() throws IOException, InterruptedException {
    Path alembic = layOutAlembic();
    List<Command> peers = new ArrayList<>();
    addIfItWorks(peers, new Command("node -e 1", folder, Map.of(), List.of("node", "-e", "1")));
    addIfItWorks(
        peers,
        new Command(
            "psql -c 'select 1'",
            folder,
            Map.of(
                "PGHOST", "localhost",
                "PGPORT", String.valueOf(port),
                "PGUSER", ACCOUNT.user(),
                "PGPASSWORD", ACCOUNT.password(),
                "PGDATABASE", ACCOUNT.database(),
                "PGSSLMODE", "require"),
            List.of("psql", "-X", "-c", "select 1")));
    addIfItWorks(
        peers, new Command("alembic --help", alembic, Map.of(), List.of("alembic", "--help")));
    addIfItWorks(
        peers,
        new Command(
            "alembic upgrade head, nothing pending",
            alembic,
            Map.of(),
            List.of("alembic", "upgrade", "head")));
    return peers;
  }

  /** Lays out what {@code alembic init} does, with five revisions. */
  private Path layOutAlembic() throws IOException {
    Path project = Files.createDirectory(folder.resolve("alembic-app"));
    Path versions = Files.createDirectories(project.resolve("alembic/versions"));
    Files.writeString(
        project.resolve("alembic.ini"),
        "[alembic]\nscript_location = alembic\nsqlalchemy.url = " + url() + "\n");
    Files.writeString(
        project.resolve("alembic/env.py"),
        """
        from alembic import context
        from sqlalchemy import engine_from_config, pool

        section = context.config.get_section(context.config.config_ini_section)
        engine = engine_from_config(section, prefix="sqlalchemy.", poolclass=pool.NullPool)
        with engine.connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """);
    for (int version = 1; version <= 5; version++) {
      Files.writeString(
          versions.resolve("v" + version + ".py"),
          """
          from alembic import op

          revision = "v%d"
          down_revision = %s

          def upgrade():
              op.execute("create table alembic_note%d (text text)")
          """
              .formatted(version, version == 1 ? "None" : "\"v" + (version - 1) + "\"", version));
    }
    return project;
  }

  private void addIfItWorks(List<Command> peers, Command peer) throws InterruptedException {
    try {
      run(peer);
      peers.add(peer);
    } catch (IOException | IllegalStateException broken) {
      String reason = broken.getMessage().lines().findFirst().orElse("");
      missing.add("%s: %s".formatted(peer.name(), reason));
    }
  }

  private Sample run(Command command) throws IOException, InterruptedException {
    Path memory = folder.resolve("memory");
    List<String> words = new ArrayList<>();
    if (Files.isExecutable(TIME)) {
      words.addAll(List.of(TIME.toString(), "-f", "%M", "-o", memory.toString()));
    }
    words.addAll(command.words());
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(command.workingFolder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
    builder.environment().putAll(command.environment());
    long start = System.nanoTime();
    Process process = builder.start();
    int status = process.waitFor();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (status != 0) {
      throw new IllegalStateException(
          "exit status %d of %s: %s"
              .formatted(status, command.name(), Files.readString(output, StandardCharsets.UTF_8)));
    }
    return new Sample(
        milliseconds,
        Files.isExecutable(TIME) ? Double.parseDouble(Files.readString(memory).strip()) : 0);
  }

  private void print(Map<Command, List<Sample>> samples) throws IOException {
    System.out.println(machine() + "\n");
    boolean memory = Files.isExecutable(TIME);
    System.out.println(
        "| | median ms | fastest ms | times the empty `main` |"
            + (memory ? " peak MB |" : "")
            + " n |");
    System.out.println("|---|--:|--:|--:|" + (memory ? "--:|" : "") + "--:|");
    double empty = median(samples.values().iterator().next(), Sample::milliseconds);
    samples.forEach((command, runs) -> {
      double wall = median(runs, Sample::milliseconds);
      double fastest = runs.stream().mapToDouble(Sample::milliseconds).min().orElseThrow();
      String resident = memory ? " %.0f |".formatted(median(runs, Sample::kibibytes) / 1024) : "";
      System.out.println(
          "| %s | %.0f | %.0f | %.1f |%s %d |"
              .formatted(command.name(), wall, fastest, wall / empty, resident, runs.size()));
    });
    System.out.println();
    missing.forEach(peer -> System.out.println("NOT MEASURED: " + peer));
    if (!memory) {
      System.out.println("NOT MEASURED: peak memory, since there is no " + TIME);
    }
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String machine() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    String model = "unknown processor";
    if (Files.isReadable(processors)) {
      model =
          Files.readAllLines(processors).stream()
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.substring(line.indexOf(':') + 1).strip())
              .findFirst()
              .orElse(model);
    }
    return "%d cores, %s, %s %s, JDK %s, load %.1f"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

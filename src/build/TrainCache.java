import dev.dbcheck.demo.Account;
import dev.dbcheck.demo.ThrowawayServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Records the ahead-of-time caches from real commands against a real server, with TLS and a
 * password.
 */
final class TrainCache {
  private static final Account ACCOUNT = new Account("training", "training", "training");

  private final Path distribution;
  private final Path app;

  private TrainCache(Path distribution, Path app) {
    this.distribution = distribution;
    this.app = app;
  }

  /** Takes the distribution, and a folder with a file of commands for each cache. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    LogManager.getLogManager().reset();
    Path folder = Files.createTempDirectory("dbcheck-training").toRealPath();
    try (ThrowawayServer server =
        ThrowawayServer.tlsOnly(
            folder, Files.createDirectory(folder.resolve("binaries")), ACCOUNT)) {
      TrainCache training = new TrainCache(Path.of(arguments[0]).toRealPath(), app(folder, server));
      for (Path commands : commands(Path.of(arguments[1]).toRealPath())) {
        training.record(commands);
      }
    } finally {
      delete(folder);
    }
  }

  private static Path app(Path folder, ThrowawayServer server) throws IOException {
    Path app = Files.createDirectory(folder.resolve("app"));
    String env =
        "DATABASE_URL=postgresql://%s:%s@localhost:%d/%s?sslmode=require%n"
            .formatted(ACCOUNT.user(), ACCOUNT.password(), server.port(), ACCOUNT.database());
    Files.writeString(app.resolve(".env"), env);
    project(
        app.resolve("node"),
        env,
        "package.json",
        """
        {"dependencies": {"dotenv": "16.6.1", "pg": "8.23.1"}, "scripts": {"start": "node app.js"}}
        """,
        "app.js",
        "require('dotenv').config();\n");
    project(
        app.resolve("python"),
        env,
        "requirements.txt",
        "psycopg==3.3.5\npython-dotenv==1.2.1\n",
        "app.py",
        "from dotenv import load_dotenv\nload_dotenv()\n");
    Path migrations = Files.createDirectories(app.resolve("db/migration"));
    Files.writeString(migrations.resolve("V1__create_note.sql"), "create table note (text text);");
    return app;
  }

  /** Writes an app whose chain and client are detected: a manifest and a source. */
  private static void project(
      Path folder, String env, String manifest, String dependencies, String source, String code)
      throws IOException {
    Files.createDirectory(folder);
    Files.writeString(folder.resolve(".env"), env);
    Files.writeString(folder.resolve(manifest), dependencies);
    Files.writeString(folder.resolve(source), code);
  }

  private static List<Path> commands(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Runs the launcher itself, so that flags and class path are those of every later start. */
  private void record(Path commands) throws IOException, InterruptedException {
    Path cache = distribution.resolve("lib").resolve(commands.getFileName() + ".aot");
    Path launcher = distribution.resolve("bin/dbcheck");
    Path recorder = launcher.resolveSibling("record");
    // No profiles: what the JVM does with them at each start takes longer than it saves.
    String output =
        "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput=\"" + cache + '"';
    String script = Files.readString(launcher);
    Files.writeString(
        recorder,
        replaceOnce(
            replaceOnce(script, "-XX:AOTCache=\"$cache\"", output),
            "dev.dbcheck.Main",
            "dev.dbcheck.CacheTraining"));
    try {
      run(app, "sh", recorder.toString(), commands.toString());
    } finally {
      Files.delete(recorder);
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("the JVM has not written " + cache);
    }
  }

  private static String replaceOnce(String text, String from, String to) {
    int place = text.indexOf(from);
    if (place < 0 || place != text.lastIndexOf(from)) {
      throw new IllegalStateException("the launcher must contain exactly once: " + from);
    }
    return text.replace(from, to);
  }

  private static void run(Path workingFolder, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
    // Whoever builds may have a DATABASE_URL of their own.
    builder.environment().keySet().retainAll(Set.of("PATH", "HOME", "TMPDIR"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "exit status %s of %s%n%s".formatted(status, List.of(command), output));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

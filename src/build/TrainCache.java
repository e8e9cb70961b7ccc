import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/**
 * Records the ahead-of-time cache from real commands against a real server, with TLS and a
 * password.
 */
final class TrainCache {
  private static final String PASSWORD = "training";

  private final Path distribution;
  private final Path training;
  private final Path folder;

  private TrainCache(Path distribution, Path training, Path folder) {
    this.distribution = distribution;
    this.training = training;
    this.folder = folder;
  }

  /**
   * Takes the folder of the distribution, and a folder with one file of commands for each cache
   * that the launcher knows.
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, GeneralSecurityException, SQLException {
    LogManager.getLogManager().reset();
    Path folder = Files.createTempDirectory("dbcheck-training").toRealPath();
    try {
      new TrainCache(Path.of(arguments[0]).toRealPath(), Path.of(arguments[1]).toRealPath(), folder)
          .train();
    } finally {
      delete(folder);
    }
  }

  private void train()
      throws IOException, InterruptedException, GeneralSecurityException, SQLException {
    makeCertificate();
    try (EmbeddedPostgres server = startServer()) {
      Path app = Files.createDirectory(folder.resolve("app"));
      Files.writeString(
          app.resolve(".env"),
          "DATABASE_URL=postgresql://training:%s@localhost:%d/postgres?sslmode=require%n"
              .formatted(PASSWORD, server.getPort()));
      Path migrations = Files.createDirectories(app.resolve("db/migration"));
      Files.writeString(
          migrations.resolve("V1__create_note.sql"), "create table note (text text);");
      record(app, "offline");
      record(app, "online");
    }
  }

  /** Runs the launcher itself, so that flags and class path are those of every later start. */
  private void record(Path app, String name) throws IOException, InterruptedException {
    Path launcher = distribution.resolve("bin/dbcheck");
    Path recorder = launcher.resolveSibling("record");
    String script = Files.readString(launcher);
    script = replaceOnce(script, "cache=$lib/offline.aot", "cache=$lib/" + name + ".aot");
    script = replaceOnce(script, "-XX:AOTCache=", "-XX:AOTCacheOutput=");
    script = replaceOnce(script, "dev.dbcheck.Main", "dev.dbcheck.CacheTraining");
    Files.writeString(recorder, script);
    try {
      run(app, "sh", recorder.toString(), training.resolve(name).toString());
    } finally {
      Files.delete(recorder);
    }
    Path cache = distribution.resolve("lib").resolve(name + ".aot");
    if (!Files.exists(cache)) {
      throw new IllegalStateException("the JVM has not written " + cache);
    }
  }

  private static String replaceOnce(String text, String from, String to) {
    if (!text.contains(from) || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalStateException("the launcher must contain exactly once: " + from);
    }
    return text.replace(from, to);
  }

  private EmbeddedPostgres startServer() throws IOException, SQLException {
    Path data = folder.resolve("data");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", folder.resolve("server.crt").toString())
            .setServerConfig("ssl_key_file", folder.resolve("server.key").toString())
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role training superuser login password '" + PASSWORD + "'");
      Files.writeString(data.resolve("pg_hba.conf"), "hostssl all all all scram-sha-256\n");
      statement.execute("select pg_reload_conf()");
    }
    return server;
  }

  private void makeCertificate()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("server.p12");
    run(
        folder,
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keystore",
        store.toString(),
        "-storepass",
        PASSWORD,
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost");
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    writePem("server.crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
    writePem(
        "server.key", "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
  }

  private void writePem(String name, String kind, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static void run(Path workingFolder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(workingFolder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          "exit status %d of %s%n%s".formatted(status, List.of(command), output));
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

package dev.dbcheck.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dbcheck.testing.EmbeddedPostgresServers;
import dev.dbcheck.testing.Launch;
import dev.dbcheck.testing.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the examples say, on real servers in the place of {@code db.example.com}. */
class ExamplesIT {
  private static final Path EXAMPLES = Path.of("examples");
  private static final String PATH = System.getenv("PATH");

  @TempDir private Path folder;

  @Test
  void theFlywayProjectIsMigrated() throws IOException, SQLException {
    PostgresServer server = EmbeddedPostgresServers.plain();
    String database = layOut("flyway", server);

    for (List<String> command : commands("flyway")) {
      Launch.Result result = run(command, server);
      assertThat(result.status()).as("%s: %s", command, result.all()).isZero();
    }

    assertThat(tables(server, database)).containsExactly("products", "shop_schema_history");
  }

  @Test
  void theScriptMigratesTheDatabaseThatWasProved() throws IOException, SQLException {
    assumePsql();
    PostgresServer server = EmbeddedPostgresServers.plain();
    String database = layOut("run-any-tool", server);

    for (int time = 1; time <= 2; time++) {
      for (List<String> command : commands("run-any-tool")) {
        Launch.Result result = run(command, server);
        assertThat(result.status()).as("%s: %s", command, result.all()).isZero();
      }
      assertThat(tables(server, database)).containsExactly("products");
    }
  }

  @Test
  void theScriptIsNotStartedForAnotherDatabase() throws IOException, SQLException {
    PostgresServer server = EmbeddedPostgresServers.plain();
    String database = layOut("run-any-tool", server);
    List<String> command =
        commands("run-any-tool").stream().filter(words -> words.contains("--")).findFirst().get();

    Launch.Result refused = Launch.in(folder).run(command.toArray(String[]::new));

    assertThat(refused.err()).contains("error DBC701: expected host db.example.com");
    assertThat(refused.status()).isEqualTo(4);
    assertThat(tables(server, database)).isEmpty();
  }

  @Test
  void theWorkflowProvesAndMigrates() throws IOException, InterruptedException, SQLException {
    PostgresServer server = EmbeddedPostgresServers.tlsRequired();
    String database = layOut("flyway", server);
    String url = Files.readString(folder.resolve(".env")).split("=", 2)[1].strip();
    Files.delete(folder.resolve(".env"));
    layOutTheArchive();
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", url,
            "RUNNER_TEMP", Files.createDirectory(folder.resolve("runner")).toString(),
            "GITHUB_PATH", Files.createFile(folder.resolve("path")).toString());

    List<String> steps = steps(Files.readString(EXAMPLES.resolve("ci/github-actions.yml")));
    assertThat(steps).hasSize(3);
    for (String step : steps) {
      assertThat(shell(step.replace("db.example.com", server.host()), environment))
          .as(step)
          .isZero();
    }

    assertThat(tables(server, database)).containsExactly("products", "shop_schema_history");
  }

  /** Copies an example and fills its env file in; returns the name of its database. */
  private String layOut(String example, PostgresServer server) throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES.resolve(example))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(EXAMPLES.resolve(example).relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    String database = server.newDatabase();
    Files.writeString(
        folder.resolve(".env"),
        "DATABASE_URL=postgresql://%s:%s@%s:%d/%s\n"
            .formatted(
                PostgresServer.USER,
                URLEncoder.encode(PostgresServer.PASSWORD, StandardCharsets.UTF_8),
                server.host(),
                server.port(),
                database));
    return database;
  }

  private void layOutTheArchive() throws IOException {
    Path archive = Path.of(System.getProperty("dbcheck.archive")).toAbsolutePath();
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Files.copy(archive, tools.resolve("dbcheck-1.2.3-linux-x64.tar.gz"));
  }

  private static List<List<String>> commands(String example) {
    List<List<String>> commands =
        Markdown.read(EXAMPLES.resolve(example).resolve("README.md")).blocks("sh").stream()
            .flatMap(block -> ShellText.commands(block.text()).stream())
            .filter(words -> words.getFirst().equals("dbcheck"))
            .map(words -> words.subList(1, words.size()))
            .toList();
    assertThat(commands).as(example).hasSizeGreaterThan(1);
    return commands;
  }

  private Launch.Result run(List<String> command, PostgresServer server) {
    return Launch.in(folder)
        .with(Map.of("PATH", PATH))
        .run(
            command.stream()
                .map(word -> word.equals("db.example.com") ? server.host() : word)
                .toArray(String[]::new));
  }

  /** Returns what each step of a workflow runs; enough of YAML for one. */
  private static List<String> steps(String workflow) {
    Pattern run =
        Pattern.compile("^( +)run: (?:\\|\\n((?:\\1 +.*\\n)+)|(.*)\\n)", Pattern.MULTILINE);
    return run.matcher(workflow)
        .results()
        .map(found -> found.group(2) == null ? found.group(3) : found.group(2).stripIndent())
        .toList();
  }

  /** Runs one step as GitHub does: what an earlier one wrote to the path file is on the PATH. */
  private int shell(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-e", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    List<String> path =
        new ArrayList<>(Files.readAllLines(Path.of(environment.get("GITHUB_PATH"))));
    path.add(PATH);
    bash.environment().clear();
    bash.environment().putAll(environment);
    bash.environment().put("PATH", String.join(File.pathSeparator, path));
    int status = bash.start().waitFor();
    assertThat(Files.readString(folder.resolve("log")))
        .doesNotContain(PostgresServer.PASSWORD, environment.get("DATABASE_URL"));
    return status;
  }

  private static List<String> tables(PostgresServer server, String database) throws SQLException {
    try (Connection connection = server.administrator().apply(database).getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select tablename from pg_tables where schemaname = 'public' order by 1")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static void assumePsql() {
    boolean installed =
        Stream.of(PATH.split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "psql")));
    if (!installed) {
      System.err.println("SKIPPED: the example run-any-tool: psql is not installed");
    }
    assumeTrue(installed, "psql is not installed");
  }
}

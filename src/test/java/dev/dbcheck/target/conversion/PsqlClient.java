package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import dev.dbcheck.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * psql, which takes a URL from its environment with {@code \getenv}.
 *
 * @param start the server it is connected to first, without a password, as it must be to one
 * @param home where it finds no file of the user's
 */
record PsqlClient(PostgresServer start, Path home) implements RealClient {
  private static final String PROGRAM = System.getProperty("dbcheck.peers.psql", "psql");

  private static final String SCRIPT =
      """
      \\set ON_ERROR_STOP on
      \\getenv url DATABASE_URL
      \\connect -reuse-previous=off :url
      SELECT current_database(), current_user,
        (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid());
      """;

  @Override
  public String client() {
    return "psql";
  }

  @Override
  public Connected connect(List<Secret> texts, Map<String, String> variables) {
    try {
      String version = run(Map.of(), "", PROGRAM, "--version").strip();
      List<Outcome> outcomes = new ArrayList<>();
      for (Secret text : texts) {
        outcomes.add(connect(text, variables));
      }
      return new Connected(version, outcomes);
    } catch (IOException notFound) {
      return new Connected("no program " + PROGRAM, List.of());
    }
  }

  private Outcome connect(Secret text, Map<String, String> variables) throws IOException {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("DATABASE_URL", text.reveal());
    String first =
        "host=%s port=%d user=postgres dbname=postgres".formatted(start.host(), start.port());
    String[] row = run(environment, SCRIPT, PROGRAM, "-XqAt", "-d", first).strip().split("\\|");
    return row.length == 3
        ? new Outcome.Reached(row[0], row[1], row[2].equals("t"))
        : new Outcome.Failed("exit");
  }

  private String run(Map<String, String> variables, String input, String... command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(variables);
    Process process = builder.start();
    try (var script = process.getOutputStream()) {
      script.write(input.getBytes(StandardCharsets.UTF_8));
    }
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

package dev.dbcheck.target.conversion;

import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A library of Python's, Node's or Go's, in a process of its own.
 *
 * @param client the name of {@code --client}
 * @param runtime what runs the script: a program's name, or what a system property gives for it
 * @param script which connects
 * @param home where the library finds no file of the user's
 */
record ChildClient(String client, String runtime, String script, Path home) implements RealClient {
  private static final Path SCRIPTS = Path.of("src/test/recorder/urls/connect");
  private static final long PATIENCE_SECONDS = 300;

  static ChildClient python(String name, Path home) {
    return new ChildClient(
        name, System.getProperty("dbcheck.peers.python", "python3"), "connect.py", home);
  }

  static ChildClient node(String name, Path home) {
    return new ChildClient(
        name, System.getProperty("dbcheck.peers.node", "node"), "connect.js", home);
  }

  /** Go has no scripts: the property names a program built from that file. */
  static ChildClient go(String name, Path home) {
    return new ChildClient(
        name, System.getProperty("dbcheck.peers.go", "dbcheck-connect-go"), "connect.go", home);
  }

  @Override
  public Connected connect(List<Secret> texts, Map<String, String> variables) {
    ProcessBuilder builder = new ProcessBuilder(runtime, "-", client);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
    builder.environment().put("HOME", home.toString());
    Optional.ofNullable(System.getProperty("dbcheck.peers.node.modules"))
        .ifPresent(modules -> builder.environment().put("NODE_PATH", modules));
    builder.environment().putAll(variables);
    builder
        .environment()
        .put("DATABASE_URLS", texts.stream().map(Secret::reveal).collect(Collectors.joining("\n")));
    try {
      Process process = builder.start();
      // A chroot or a container that the runtime stands in for does not see the script's file.
      try (var input = process.getOutputStream()) {
        Files.copy(SCRIPTS.resolve(script), input);
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Connected(runtime + " does not end", List.of());
      }
      return read(output);
    } catch (IOException notFound) {
      return new Connected("no program " + runtime, List.of());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Connected read(String output) {
    if (output.isBlank()) {
      throw new UncheckedIOException(new IOException(runtime + " said nothing for " + client));
    }
    // Knex writes about failures to the standard output.
    String last = output.lines().reduce("", (_, line) -> line);
    JsonNode answer = JsonMapper.shared().readTree(last);
    if (answer.has("missing")) {
      return new Connected(
          runtime + " has no module " + answer.get("missing").asString(), List.of());
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode one : answer.get("outcomes")) {
      outcomes.add(
          one.has("error")
              ? new Outcome.Failed(one.get("error").asString())
              : new Outcome.Reached(
                  one.get("database").asString(),
                  one.get("user").asString(),
                  one.get("tls").asBoolean()));
    }
    return new Connected(answer.get("version").asString(), outcomes);
  }
}

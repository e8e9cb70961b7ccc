package dev.dbcheck.env.ask;

import dev.dbcheck.env.document.DocumentException;
import dev.dbcheck.env.document.JsonDocument;
import dev.dbcheck.env.document.Node;
import dev.dbcheck.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts an app's runtime with a small script and reads what the app's own loader sees.
 *
 * <p>The script goes in by standard input and the value comes back by standard output, so that it
 * is in no argument and no file. What else the project's code writes is dropped: it may hold the
 * secret.
 */
public final class AppQuestioner {
  private static final int MOST_OUTPUT = 16 * 1024 * 1024;

  private final Duration patience;

  /** Returns a questioner that waits so long for one answer. */
  public AppQuestioner(Duration patience) {
    this.patience = patience;
  }

  /** Returns whether some runtime can be asked about a chain. */
  public static boolean canAsk(String chain) {
    return Runtime.of(chain).isPresent();
  }

  /** Runs the project's code and returns what it sees; throws nothing. */
  public Answer ask(Question question) {
    Optional<Runtime> runtime = Runtime.of(question.chain());
    if (runtime.isEmpty()) {
      return new Answer.None("there is no runtime to ask about " + question.chain());
    }
    String mark = HexFormat.of().formatHex(random());
    String program = runtime.get().program(question);
    ProcessBuilder builder =
        new ProcessBuilder(runtime.get().command(question, mark))
            .directory(question.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(question.environment());
    try {
      byte[] output = run(builder, script(runtime.get()));
      return runtime.get() == Runtime.COMPOSE
          ? composed(program, output, question.variable())
          : marked(program, output, mark);
    } catch (IOException notStarted) {
      return new Answer.None("`" + program + "` could not be started");
    } catch (TimeoutException late) {
      return new Answer.None(
          "`" + program + "` gave no answer within " + patience.toSeconds() + " s");
    }
  }

  private static byte[] random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static byte[] script(Runtime runtime) {
    if (runtime.script().isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = AppQuestioner.class.getResourceAsStream(runtime.script())) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private byte[] run(ProcessBuilder builder, byte[] script) throws IOException, TimeoutException {
    Process process = builder.start();
    try {
      CompletableFuture<byte[]> output = new CompletableFuture<>();
      Thread.ofVirtual()
          .start(() -> {
            try {
              output.complete(process.getInputStream().readNBytes(MOST_OUTPUT));
            } catch (IOException closed) {
              output.completeExceptionally(closed);
            }
          });
      feed(process, script);
      return output.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw new IOException("the answer could not be read");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** A program that does not read its script has its answer ready or none at all. */
  private static void feed(Process process, byte[] script) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(script);
    } catch (IOException closed) {
      return;
    }
  }

  private static Answer marked(String program, byte[] output, String mark) {
    String text = new String(output, StandardCharsets.UTF_8);
    int start = text.lastIndexOf("\n" + mark);
    if (start < 0) {
      return new Answer.None("`" + program + "` ended without an answer");
    }
    String answer = text.substring(start + 1 + mark.length()).lines().findFirst().orElse("");
    if (answer.startsWith("-")) {
      return new Answer.Unset(program);
    }
    byte[] value = Base64.getDecoder().decode(answer.substring(1));
    return new Answer.Value(program, Secret.of(new String(value, StandardCharsets.UTF_8)));
  }

  /** Only where all services that have the variable have the same value is it the app's. */
  private static Answer composed(String program, byte[] output, String variable) {
    try {
      Node services = JsonDocument.read(new String(output, StandardCharsets.UTF_8)).at("services");
      return services.members().values().stream()
          .map(service -> service.at("environment", variable))
          .flatMap(value -> value.text().stream())
          .distinct()
          // Compose writes every dollar sign twice, so that its output can be a compose file.
          .map(value -> value.replace("$$", "$"))
          .map(value -> (Answer) new Answer.Value(program, Secret.of(value)))
          .reduce((_, _) -> new Answer.None("services have different values"))
          .orElse(new Answer.Unset(program));
    } catch (DocumentException malformed) {
      return new Answer.None("`docker compose config` gave no answer");
    }
  }
}

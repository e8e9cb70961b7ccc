package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.secret.Redactor;
import dev.dbcheck.secret.Secret;
import dev.dbcheck.target.Target;
import dev.dbcheck.testing.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that repeats the password in all it says; nothing that comes out holds it. */
class SecretsTest {
  private static final String SECRET = PostgresServer.PASSWORD;

  static Stream<FakePostgres.Script> servers() {
    return Stream.of(
        conversation -> {
          conversation.readPacket();
          conversation.error("08P01", "no, " + SECRET + "!");
        },
        conversation -> {
          conversation.readPacket();
          conversation.send("E" + SECRET + "\n\0");
        },
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.askForPassword();
          conversation.error("28P01", "wrong password: " + SECRET);
        },
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.askForMd5();
          conversation.error("XX000", SECRET);
        },
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.welcome();
          conversation.readMessage();
          conversation.error("XX000", "query of " + SECRET);
        },
        FakePostgres.Conversation::hang);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void stayOutOfResultsAndStreamsAndLogs(FakePostgres.Script script) {
    Recorder log = new Recorder();
    Logger root = Logger.getLogger("");
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    root.addHandler(log);
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (FakePostgres server = FakePostgres.start(script)) {
      ProbeResult result = probe(Targets.at("127.0.0.1", server.port()));

      assertThat(everythingIn(result)).doesNotContain(SECRET);
    } finally {
      System.setOut(out);
      System.setErr(err);
      root.removeHandler(log);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(log.text.toString()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void stayOutOfTheExceptionsOfASession(FakePostgres.Script script) {
    try (FakePostgres server = FakePostgres.start(script)) {
      Targets target = Targets.at("127.0.0.1", server.port());
      Session session = session(target);

      SQLException thrown =
          catchThrowableOfType(SQLException.class, () -> session.dataSource().getConnection());

      assertThat(stackTrace(thrown)).doesNotContain(SECRET);
      assertThat(thrown.getMessage()).isNotBlank();
    }
  }

  @Test
  void aServerThatSendsAPasswordOfThePasswordFileBackIsNotQuoted(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("pgpass");
    Files.writeString(file, "*:*:*:*:" + SECRET + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    System.setProperty("org.postgresql.pgpassfile", file.toString());
    try (FakePostgres server =
        FakePostgres.start(conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.askForPassword();
          conversation.error("28P01", "password " + SECRET + " is wrong");
        })) {
      ProbeResult result =
          Targets.at("127.0.0.1", server.port()).password(Optional.empty()).probe();

      assertThat(server.received()).contains(SECRET);
      assertThat(Shown.codes(result)).containsExactly(Code.PASSWORD_REJECTED);
      assertThat(everythingIn(result)).contains("as app: password *** is wrong");
      assertThat(everythingIn(result)).doesNotContain(SECRET);
    } finally {
      System.clearProperty("org.postgresql.pgpassfile");
    }
  }

  /** A session whose probed connection is used up, so that the next one is dialled. */
  private static Session session(Targets target) {
    Deadline deadline = Deadline.after(Duration.ofMillis(500), Clock.systemUTC());
    Names names = NameLookup.lookUp(target.target(), deadline, target.settings().connectTimeout());
    Route route =
        new Route(
            target.target(),
            target.settings(),
            Peer.of(names.endpoints().getFirst()).getFirst(),
            deadline.clock());
    return new PinnedSession(
        route,
        redactor(target.target()),
        deadline,
        new Identity(Optional.empty(), 1, "app"),
        Optional.empty());
  }

  private static ProbeResult probe(Targets target) {
    Deadline deadline = Deadline.after(Duration.ofMillis(500), Clock.systemUTC());
    Names names = NameLookup.lookUp(target.target(), deadline, target.settings().connectTimeout());
    return Prober.probe(
        target.target(), names, target.settings(), redactor(target.target()), deadline);
  }

  private static Redactor redactor(Target target) {
    return Redactor.of(List.of(target.password().orElse(Secret.of(SECRET))), List.of());
  }

  private static String everythingIn(ProbeResult result) {
    StringBuilder text = new StringBuilder(result.toString());
    for (Diagnostic finding : result.diagnostics()) {
      text.append(finding).append('\n');
    }
    for (StageResult stage : result.stages()) {
      text.append(stage).append('\n');
    }
    return text.toString();
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static final class Recorder extends Handler {
    private final StringBuilder text = new StringBuilder();

    @Override
    public synchronized void publish(LogRecord message) {
      text.append(message.getLoggerName()).append(": ").append(message.getMessage()).append('\n');
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

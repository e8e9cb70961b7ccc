package dev.dbcheck.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The deadline holds against a server that answers and then says nothing, whenever it stops. */
class DeadlineHoldsTest {
  private static final Duration LIMIT = Duration.ofMillis(400);

  /** Between two bytes of an answer that would be whole after minutes. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  @Test
  void afterTheConnection() {
    assertGivesUpAt(Stage.TLS, FakePostgres.Conversation::hang);
  }

  @Test
  void afterTheAnswerToTheTlsRequest() {
    assertGivesUpAt(
        Stage.CERTIFICATE,
        conversation -> {
          conversation.readPacket();
          conversation.send("S");
          conversation.hang();
        });
  }

  @Test
  void afterTheStartupPacket() {
    assertGivesUpAt(
        Stage.LOGIN,
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.hang();
        });
  }

  @Test
  void duringAnAnswerThatTrickles() {
    assertGivesUpAt(
        Stage.LOGIN,
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.send((byte) 'E', (byte) 0, (byte) 0, (byte) 0x70, (byte) 0);
          while (true) {
            conversation.send("x");
            LockSupport.parkNanos(PAUSE.toNanos());
          }
        });
  }

  @Test
  void afterThePassword() {
    assertGivesUpAt(
        Stage.LOGIN,
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.askForPassword();
          conversation.hang();
        });
  }

  @Test
  void afterTheLogin() {
    assertGivesUpAt(
        Stage.IDENTITY,
        conversation -> {
          conversation.refuseTlsAndReadStartup();
          conversation.welcome();
          conversation.hang();
        });
  }

  @Test
  void beforeTheConnection() {
    try (FakePostgres server = FakePostgres.start(FakePostgres.Conversation::hang)) {
      Targets target = Targets.at("127.0.0.1", server.port()).limit(Duration.ZERO);

      ProbeResult result = target.probe();

      assertThat(Shown.codes(result)).containsExactly(Code.DEADLINE_EXCEEDED);
      assertThat(Shown.stage(result, Stage.TCP).status()).isEqualTo(StageStatus.FAILED);
      assertThat(server.connections()).isZero();
    }
  }

  @Test
  void duringALookUp() {
    CountDownLatch never = new CountDownLatch(1);
    Targets target = Targets.at("slow.example.com", 5432);
    Deadline deadline = Deadline.after(LIMIT, Clock.systemUTC());

    Names names =
        NameLookup.lookUp(
            target.target(),
            deadline,
            Duration.ofSeconds(60),
            host -> {
              await(never);
              return new InetAddress[0];
            });
    never.countDown();

    assertThat(names.failures())
        .extracting(failure -> failure.code())
        .isEqualTo(List.of(Code.NAME_LOOKUP_TIMED_OUT));
  }

  private static void assertGivesUpAt(Stage stage, FakePostgres.Script script) {
    try (FakePostgres server = FakePostgres.start(script)) {
      Instant started = Instant.now();

      ProbeResult result = Targets.at("127.0.0.1", server.port()).limit(LIMIT).probe();

      assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(result.diagnostics().getLast().code()).isEqualTo(Code.DEADLINE_EXCEEDED);
      assertThat(Shown.stage(result, stage).status()).isEqualTo(StageStatus.FAILED);
      assertThat(result.session()).isEmpty();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

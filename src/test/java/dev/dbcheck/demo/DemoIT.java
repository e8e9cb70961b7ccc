package dev.dbcheck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.testing.DefaultSignals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo as a process of the built distribution. */
class DemoIT {
  private static final Path LAUNCHER = Path.of("target/dbcheck/bin/dbcheck").toAbsolutePath();

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("temporary files")).toRealPath();
  }

  @Test
  void playsTheIncidentAndLeavesNothingBehind() throws IOException, InterruptedException {
    Process demo = start();
    try (ProcessList processes = ProcessList.watch()) {
      String story = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(demo.waitFor()).as(story).isZero();
      assertThat(statuses(story)).containsExactly(0, 4, 0, 0, 0, 0);
      assertThat(story)
          .containsSubsequence(
              "$ dbcheck resolve -C backend\n",
              "DATABASE_URL from backend/.env:14",
              "(this machine)",
              "$ dbcheck migrate -C backend --expect-host render.com\n",
              "error DBC701: ",
              "error DBC705: ",
              "$ dbcheck probe ",
              "PostgreSQL 18",
              "$ dbcheck plan ",
              "2 pending",
              "$ dbcheck migrate ",
              "applied 2 migrations; the schema is at version 2",
              "$ dbcheck migrate ",
              "nothing to do")
          .doesNotContain("postgres:postgres", "s3cret", "\u001b");
      assertThat(processes.seen()).isNotEmpty();
      assertThat(processes.seen())
          .noneMatch(line -> line.contains("s3cret") || line.contains("postgres:postgres"));
    }
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "INT, 130, Starting two PostgreSQL",
    "TERM, 143, $ dbcheck resolve",
    "INT, 130, $ dbcheck probe"
  })
  void leavesNothingBehindWhenItIsEnded(String signal, int status, String line)
      throws IOException, InterruptedException {
    Process demo = start();
    BufferedReader story = demo.inputReader(StandardCharsets.UTF_8);
    while (!story.readLine().startsWith(line)) {
      assertThat(demo.isAlive()).isTrue();
    }

    new ProcessBuilder("kill", "-" + signal, String.valueOf(demo.pid())).start().waitFor();

    assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(demo.exitValue()).isEqualTo(status);
    assertNothingIsLeft();
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(DefaultSignals.of(List.of(LAUNCHER.toString(), "demo")))
            .redirectErrorStream(true);
    builder.environment().put("TMPDIR", folder.toString());
    builder.environment().put("RENDER", "true");
    return builder.start();
  }

  private static List<Integer> statuses(String story) {
    return story
        .lines()
        .filter(line -> line.startsWith("(exit status "))
        .map(line -> Integer.valueOf(line.replaceAll("\\D", "")))
        .toList();
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).containsExactly(folder);
    }
    assertThat(ProcessList.now()).noneMatch(line -> line.contains(folder.toString()));
  }

  /** Every process's arguments, looked at again and again, as any user of the machine can. */
  private static final class ProcessList implements AutoCloseable {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread watcher = Thread.ofPlatform().daemon().unstarted(this::look);

    static ProcessList watch() {
      ProcessList list = new ProcessList();
      list.watcher.start();
      return list;
    }

    static List<String> now() {
      return ProcessHandle.allProcesses()
          .map(process -> "/proc/" + process.pid() + "/cmdline")
          .map(Path::of)
          .map(ProcessList::read)
          .filter(line -> !line.isEmpty())
          .toList();
    }

    private static String read(Path commandLine) {
      try {
        return Files.readString(commandLine, StandardCharsets.ISO_8859_1).replace('\0', ' ');
      } catch (IOException gone) {
        return "";
      }
    }

    private void look() {
      while (!closed.get()) {
        seen.addAll(now());
        pause();
      }
    }

    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
      }
    }

    Set<String> seen() {
      return seen;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }
}

package dev.dbcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed distribution, unpacked elsewhere and run as a process. */
class LauncherIT {
  private static final String VERSION = "--version";

  @TempDir private static Path temporary;
  private static Path home;
  private static Outcome usual;

  private Path folder;

  private record Outcome(int status, String out, String err) {}

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    home = Files.createDirectory(temporary.resolve("a folder with spaces"));
    Path archive = Path.of(System.getProperty("dbcheck.archive"));
    Outcome tar =
        run(
            home,
            Map.of(),
            "tar",
            "-xzf",
            archive.toString(),
            "--strip-components=1",
            "-C",
            home.toString());
    assertThat(tar).isEqualTo(new Outcome(0, "", ""));
    usual = dbcheck(home, VERSION);
    assertThat(usual.out()).startsWith("dbcheck ");
    assertThat(usual.err()).isEmpty();
    assertThat(usual.status()).isZero();
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory(temporary, "test").toRealPath();
  }

  @Test
  void passesTheExitStatus() throws IOException, InterruptedException {
    assertThat(dbcheck(home, "--no-such-option").status()).isEqualTo(2);
  }

  @Test
  void startsByItsNameAloneThroughTheSearchPath() throws IOException, InterruptedException {
    String path = home.resolve("bin") + ":" + System.getenv("PATH");
    assertThat(run(folder, Map.of("PATH", path), "sh", "-c", "dbcheck --version")).isEqualTo(usual);
  }

  @Test
  void startsByARelativePath() throws IOException, InterruptedException {
    assertThat(run(home, Map.of(), "bin/dbcheck", VERSION)).isEqualTo(usual);
    assertThat(run(home.resolve("bin"), Map.of(), "./dbcheck", VERSION)).isEqualTo(usual);
    assertThat(run(home.resolve("bin"), Map.of(), "sh", "dbcheck", VERSION)).isEqualTo(usual);
  }

  @Test
  void startsThroughAChainOfRelativeLinks() throws IOException, InterruptedException {
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(
        folder.resolve("first"), folder.relativize(launcher(home).toRealPath()));
    Files.createSymbolicLink(links.resolve("second"), Path.of("../first"));
    Files.createSymbolicLink(links.resolve("-third"), Path.of("second"));
    assertThat(run(links, Map.of(), "./-third", VERSION)).isEqualTo(usual);
    assertThat(run(folder, Map.of(), "links/-third", VERSION)).isEqualTo(usual);
  }

  @Test
  void ignoresTheJavaThatTheEnvironmentNames() throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", "/nowhere",
            "JAVA_TOOL_OPTIONS", "-XX:+UseParallelGC",
            "JDK_JAVA_OPTIONS", "-XX:+UseParallelGC");
    assertThat(run(folder, environment, launcher(home).toString(), VERSION)).isEqualTo(usual);
  }

  /** What the launcher asks of the runtime, told by a stand-in that prints it. */
  @Nested
  class WithAStandInForTheRuntime {
    @BeforeEach
    void putTheStandInBesideTheLauncher() throws IOException {
      Path java = folder.resolve("runtime/bin/java");
      Files.createDirectories(java.getParent());
      Files.writeString(java, "#!/bin/sh\nprintf '[%s]\\n' \"$$\" \"$@\"\n");
      assertThat(java.toFile().setExecutable(true)).isTrue();
      Files.createDirectory(folder.resolve("bin"));
      Files.copy(launcher(home), launcher(folder));
    }

    private String asked(String... arguments) throws IOException, InterruptedException {
      return dbcheck(folder, arguments).out();
    }

    @Test
    void argumentsArePassedExactly() throws IOException, InterruptedException {
      assertThat(asked("", "a  b", "*", "$HOME", "'\"", "line\nline", "ü", "--", "@x"))
          .endsWith(
              "[dev.dbcheck.Main]\n"
                  + "[]\n"
                  + "[a  b]\n"
                  + "[*]\n"
                  + "[$HOME]\n"
                  + "['\"]\n"
                  + "[line\n"
                  + "line]\n"
                  + "[ü]\n"
                  + "[--]\n"
                  + "[@x]\n");
    }

    @Test
    void theRuntimeTakesThePlaceOfTheShell() throws IOException, InterruptedException {
      Process process = process(folder, Map.of(), List.of(launcher(folder).toString())).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(out).startsWith("[" + process.pid() + "]\n");
    }

    @Test
    void onlyCommandsThatStartServersSeeTheirLibraries() throws IOException, InterruptedException {
      assertThat(asked("demo")).contains("/lib/demo/*]");
      assertThat(asked("--quiet", "demo", "x")).contains("/lib/demo/*]");
      assertThat(asked("resolve", "demo")).doesNotContain("/lib/demo/*");
      assertThat(asked()).doesNotContain("/lib/demo/*");
    }
  }

  /** Whether the ahead-of-time cache fits, which only a launcher that insists on it can tell. */
  @Nested
  class Cache {
    private boolean fits(Path distribution) throws IOException, InterruptedException {
      Path insisting = distribution.resolve("bin/insisting");
      Files.writeString(
          insisting,
          Files.readString(launcher(distribution))
              .replace("-XX:AOTCache=", "-XX:AOTMode=on -XX:AOTCache="));
      return run(folder, Map.of(), "sh", insisting.toString(), VERSION).equals(usual);
    }

    private Path copy() throws IOException {
      Path copy = folder.resolve("copy");
      Files.createDirectories(copy.resolve("bin"));
      Files.copy(launcher(home), launcher(copy));
      Files.createSymbolicLink(copy.resolve("runtime"), home.resolve("runtime"));
      Path lib = Files.createDirectory(copy.resolve("lib"));
      try (Stream<Path> files = Files.list(home.resolve("lib"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copied = Files.copy(file, lib.resolve(file.getFileName()));
          Files.setLastModifiedTime(copied, Files.getLastModifiedTime(file));
        }
      }
      return copy;
    }

    @Test
    void fitsWhereverTheArchiveIsUnpacked() throws IOException, InterruptedException {
      assertThat(fits(home)).isTrue();
      assertThat(fits(copy())).isTrue();
    }

    @Test
    void isNotMissedWhenAbsent() throws IOException, InterruptedException {
      Path copy = copy();
      Files.delete(copy.resolve("lib/offline.aot"));
      assertThat(fits(copy)).isFalse();
      assertThat(dbcheck(copy, VERSION)).isEqualTo(usual);
    }

    @Test
    void isLeftAsideWhenTruncated() throws IOException, InterruptedException {
      Path copy = copy();
      Path cache = copy.resolve("lib/offline.aot");
      byte[] whole = Files.readAllBytes(cache);
      for (int size : List.of(0, 100, whole.length / 2)) {
        Files.write(cache, Arrays.copyOf(whole, size));
        assertThat(fits(copy)).isFalse();
        assertThat(dbcheck(copy, VERSION)).isEqualTo(usual);
      }
    }
  }

  private static Path launcher(Path distribution) {
    return distribution.resolve("bin/dbcheck");
  }

  private static Outcome dbcheck(Path distribution, String... arguments)
      throws IOException, InterruptedException {
    return run(
        distribution,
        Map.of(),
        Stream.concat(Stream.of(launcher(distribution).toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static Outcome run(Path workingFolder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile(temporary, "err", "");
    Process process =
        process(workingFolder, environment, List.of(command)).redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Outcome(process.exitValue(), out, Files.readString(err));
  }

  private static ProcessBuilder process(
      Path workingFolder, Map<String, String> environment, List<String> command) {
    ProcessBuilder process = new ProcessBuilder(command).directory(workingFolder.toFile());
    process.environment().putAll(environment);
    return process;
  }
}

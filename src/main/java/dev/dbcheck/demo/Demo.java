package dev.dbcheck.demo;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The incident, replayed: two real servers, and the commands a user would have typed. */
public final class Demo {
  private static final Account LOCAL = new Account("postgres", "postgres", "ecomdash_v2");
  private static final Account PROVIDER = new Account("ecomdash", "s3cret", "ecomdash");

  /** The provider's certificate, in the folder that the app is started in. */
  private static final String ROOT_FILE = "provider-ca.crt";

  private final Tool tool;
  private final Map<String, String> environment;
  private final PrintStream out;

  /**
   * Returns a demo.
   *
   * @param tool runs dbcheck's commands
   * @param environment what they find in the process environment
   * @param out where the story is told
   */
  public Demo(Tool tool, Map<String, String> environment, PrintStream out) {
    this.tool = Objects.requireNonNull(tool, "tool is null");
    this.environment = Map.copyOf(environment);
    this.out = Objects.requireNonNull(out, "out is null");
  }

  /** Plays the whole story and leaves nothing behind; returns what went wrong, if anything did. */
  public Optional<Diagnostic> play() {
    DemoFolder folder;
    try {
      folder = DemoFolder.make();
    } catch (IOException unwritable) {
      return Optional.of(failed("the folder for temporary files can't be written to"));
    }
    Thread interrupted = new Thread(folder::delete);
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      return play(folder);
    } catch (IOException | RuntimeException | ExceptionInInitializerError broken) {
      return Optional.of(failed("the embedded PostgreSQL did not start: " + broken.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of(Diagnostic.of(Code.INTERRUPTED, "the demo was interrupted"));
    } finally {
      folder.delete();
      removeHook(interrupted);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook runs anyway.
      return;
    }
  }

  private static Diagnostic failed(String reason) {
    return Diagnostic.of(Code.EMBEDDED_SERVER_FAILED, reason)
        .hint("Run the demo on Linux or macOS, with a writable folder for temporary files");
  }

  private Optional<Diagnostic> play(DemoFolder folder) throws IOException, InterruptedException {
    say("Starting two PostgreSQL servers on this machine: the local container's, without TLS,");
    say("and one that plays the provider and lets nobody in without TLS.");
    Path binaries = folder.folder("binaries");
    try (ThrowawayServer local = ThrowawayServer.plain(folder.folder("local"), binaries, LOCAL);
        ThrowawayServer provider =
            ThrowawayServer.tlsOnly(folder.folder("provider"), binaries, PROVIDER)) {
      IncidentApp app = IncidentApp.layOut(folder.folder("ecomdash"), url(LOCAL, local, ""));
      Files.copy(
          provider.rootCertificate().orElseThrow(),
          app.root().resolve("backend").resolve(ROOT_FILE),
          StandardCopyOption.COPY_ATTRIBUTES);
      return new Story(app, local, provider).tell();
    }
  }

  private static String url(Account account, ThrowawayServer server, String parameters) {
    return "postgresql://%s:%s@localhost:%d/%s%s"
        .formatted(
            account.user(), account.password(), server.port(), account.database(), parameters);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  /** The scenes in their order. */
  private final class Story {
    private final IncidentApp app;
    private final ThrowawayServer local;
    private final ThrowawayServer provider;
    private Optional<Diagnostic> surprise = Optional.empty();

    Story(IncidentApp app, ThrowawayServer local, ThrowawayServer provider) {
      this.app = app;
      this.local = local;
      this.provider = provider;
    }

    Optional<Diagnostic> tell() throws IOException {
      String port = String.valueOf(provider.port());
      say("");
      say("# The team deploys to Render; its migrations are about to run. Which database?");
      type(0, "resolve", "-C", "backend");
      say("# The env file still names the local container. Nothing would have stopped this,");
      say("# and where the container's password fits, it would even have succeeded:");
      type(4, "migrate", "-C", "backend", "--expect-host", "render.com");
      fixTheLine();
      say("# Proved over the very connection that the migration then uses:");
      type(0, "probe", "-C", "backend", "--expect-port", port, "--require-tls", "verify-full");
      type(0, "plan", "-C", "backend", "--expect-port", port);
      type(0, "migrate", "-C", "backend", "--expect-port", port);
      say("# And once more: nothing to do.");
      type(0, "migrate", "-C", "backend", "--expect-port", port);
      say("# Both servers and every file of this demo are gone when it ends.");
      return surprise;
    }

    private void fixTheLine() throws IOException {
      String parameters = "?sslmode=verify-full&sslrootcert=" + ROOT_FILE;
      app.changeUrl(url(PROVIDER, provider, parameters));
      say("# The fix is one line. The provider of this demo is on this machine too, so from here");
      say("# on its port is what is expected, in the place of render.com.");
      say("--- backend/.env line " + IncidentApp.URL_LINE);
      say("- DATABASE_URL=" + masked(LOCAL, local, ""));
      say("+ DATABASE_URL=" + masked(PROVIDER, provider, parameters));
      say("");
    }

    private String masked(Account account, ThrowawayServer server, String parameters) {
      Account shown = new Account(account.user(), "***", account.database());
      return url(shown, server, parameters);
    }

    private void type(int expectedStatus, String... arguments) {
      if (surprise.isPresent()) {
        return;
      }
      say("$ dbcheck " + String.join(" ", arguments));
      int status = tool.run(List.of(arguments), environment, app.root());
      say("(exit status " + status + ")");
      say("");
      if (status != expectedStatus) {
        surprise =
            Optional.of(
                Diagnostic.of(
                    Code.BUG_IN_DBCHECK,
                    "the demo's `" + arguments[0] + "` ended with status " + status));
      }
    }
  }
}

package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.app.AppSetting;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What starts programs, and what their configuration asks for. */
class RunnerDetectionTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  void nothingIsDetectedInAnEmptyFolder() {
    assertThat(project.detected().packages()).isEmpty();
    assertThat(project.detected().manifest()).isEmpty();
  }

  @Test
  void aManifestWithoutLoaderIsAPackageWithoutChains() {
    project.with("package.json", "{\"dependencies\": {\"express\": \"5\"}}");

    DetectedProject detected = project.detected();

    assertThat(detected.manifest()).contains("package.json");
    assertThat(detected.packages()).hasSize(1);
    assertThat(detected.packages().getFirst().chains()).isEmpty();
    assertThat(detected.diagnostics()).isEmpty();
  }

  @Test
  void readsDirenvFromTheFolderAbove() {
    project
        .with(".envrc", "# export X=1", "layout python", "dotenv", "dotenv_if_exists .env.local")
        .with("app/requirements.txt", "fastapi");

    assertThat(project.shown("app")).isEqualTo("app: direnv .envrc:3 files [.env, .env.local]");
  }

  @Test
  void anEnvrcThatSetsNothingDoesNotCount() {
    project.with(".envrc", "layout python", "watch_file x").with("go.mod", "module x");

    assertThat(project.shown()).isEmpty();
  }

  @Test
  void readsSystemd() {
    project.with(
        "deploy/app.service",
        "[Service]",
        "EnvironmentFile=/etc/forgotten",
        "EnvironmentFile=",
        "EnvironmentFile=/etc/app/env",
        "EnvironmentFile=-/etc/app/local",
        "ExecStart=/usr/bin/app");

    assertThat(project.shown())
        .isEqualTo(".: systemd deploy/app.service:2 files [/etc/app/env, /etc/app/local]");
    assertThat(project.detected().manifest()).contains("deploy/app.service");
  }

  @Test
  void aSpecifierIsUnknown() {
    project.with("app@.service", "[Service]", "EnvironmentFile=/etc/app/%i");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: systemd app@.service:2 files [/etc/app/%i]
            CONFIGURATION_UNKNOWN systemd: the files that it names are computed\
            """);
  }

  @Test
  void readsComposeWithoutAManifest() {
    project.with(
        "compose.yaml",
        "services:",
        "  web:",
        "    build: .",
        "    environment:",
        "      DATABASE_URL: ${DATABASE_URL}",
        "    env_file: .env.web",
        "  worker:",
        "    image: worker",
        "    env_file: [.env, .env.worker]",
        "  db:",
        "    image: postgres:18");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: compose compose.yaml:5
            .: compose-service compose.yaml:9 files [.env, .env.worker]\
            """);
    assertThat(project.detected().manifest()).contains("compose.yaml");
  }

  @Test
  void foremanCountsWhereItIsStarted() {
    project.with("Procfile", "web: node index.js").with("package.json", "{}");
    assertThat(project.shown()).isEmpty();

    project.with("bin/dev", "#!/bin/sh", "exec foreman start -f Procfile.dev");
    assertThat(project.shown()).isEqualTo(".: foreman Procfile:1");
  }

  @Test
  void readsTheCommandsOfAProcfile() {
    project
        .with("requirements.txt", "python-dotenv==1.0.1")
        .with(
            "Procfile",
            "web: uvicorn app:app --env-file .env.web",
            "release: dotenv -f .env.release run alembic upgrade head");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: python-dotenv@1.0.1 requirements.txt:1 used Procfile:1 files [.env.web]
            .: dotenv-run@1.0.1 requirements.txt:1 used Procfile:2 files [.env.release] \
            for migrations\
            """);
  }

  @Test
  void tellsWhichSettingsAreReadThroughAChain() {
    project
        .with("package.json", "{\"dependencies\": {\"next\": \"15.5.2\", \"prisma\": \"6.19.0\"}}")
        .with(
            "prisma/schema.prisma",
            "datasource db {",
            "  provider = \"postgresql\"",
            "  url = env(\"POSTGRES_URL\")",
            "  directUrl = env(\"POSTGRES_DIRECT\")",
            "}");

    List<DetectedChain> chains = project.detected().packages().getFirst().chains();

    assertThat(chains)
        .extracting(chain -> chain.chain().name() + " " + labels(chain))
        .containsExactly("nextjs [datasource db.url]", "prisma [datasource db.directUrl]");
  }

  @Test
  void settingsOfAnotherLanguageAreNotReadThroughAChain() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"16.6.1\"}}")
        .with("requirements.txt", "python-dotenv==1.0.1")
        .with(
            "config.py",
            "import os",
            "from dotenv import load_dotenv",
            "load_dotenv()",
            "DATABASE_URL = os.environ['APP_DATABASE_URL']");

    List<DetectedChain> chains = project.detected().packages().getFirst().chains();

    assertThat(chains)
        .extracting(chain -> chain.chain().name() + " " + labels(chain))
        .containsExactly("dotenv []", "python-dotenv [DATABASE_URL]");
  }

  private static List<String> labels(DetectedChain chain) {
    return chain.appSettings().stream().map(AppSetting::label).toList();
  }
}

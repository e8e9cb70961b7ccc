package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workspaces, and where the search for a manifest ends. */
class MonorepoDetectionTest {
  private static final String NEXT = "{\"dependencies\": {\"next\": \"15.5.2\"}}";
  private static final String DOTENV = "{\"dependencies\": {\"dotenv\": \"16.6.1\"}}";

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  void everyMemberIsAPackage() {
    project
        .with("package.json", "{\"devDependencies\": {\"turbo\": \"2\"}}")
        .with("pnpm-workspace.yaml", "packages:", "  - apps/*", "  - '!apps/docs'", "  - libs/**")
        .with("apps/web/package.json", NEXT)
        .with("apps/docs/package.json", NEXT)
        .with("apps/node_modules/x/package.json", DOTENV)
        .with("libs/a/b/package.json", DOTENV)
        .with("libs/c/package.json", "{}");

    assertThat(project.shown())
        .isEqualTo(
            """
            apps/web: nextjs@15.5.2 apps/web/package.json:1
            libs/a/b: dotenv@16.6.1 libs/a/b/package.json:1\
            """);
    assertThat(project.detected().manifest()).contains("package.json");
  }

  @Test
  void insideAMemberOnlyThatCounts() {
    project
        .with("package.json", "{\"workspaces\": {\"packages\": [\"apps/*\"]}}")
        .with("apps/web/package.json", NEXT)
        .with("apps/api/package.json", DOTENV)
        .with("apps/api/src/index.ts", "");

    assertThat(project.shown("apps/api/src"))
        .isEqualTo("apps/api: dotenv@16.6.1 apps/api/package.json:1");
    assertThat(project.detected("apps/api/src").manifest()).contains("apps/api/package.json");
  }

  @Test
  void aRootThatIsAnAppStandsForItself() {
    project
        .with(
            "package.json",
            "{\"workspaces\": [\"packages/*\"], \"dependencies\": {\"next\": \"15.5.2\"}}")
        .with("packages/db/package.json", DOTENV);

    assertThat(project.shown()).isEqualTo(".: nextjs@15.5.2 package.json:1");
  }

  @Test
  void aRootWithToolsIsListedBesideItsMembers() {
    project
        .with(
            "package.json",
            "{\"workspaces\": [\"apps/*\"], \"devDependencies\": {\"prisma\": \"6.19.0\"}}")
        .with("apps/web/package.json", NEXT);

    assertThat(project.shown())
        .isEqualTo(
            """
            .: prisma@6.19.0 package.json:1 for migrations
            apps/web: nextjs@15.5.2 apps/web/package.json:1\
            """);
  }

  @Test
  void aRootWhoseScriptsWrapOthersIsListedBesideItsMembers() {
    project
        .with(
            "package.json",
            "{\"workspaces\": [\"apps/*\"], \"devDependencies\": {\"dotenv-cli\": \"11.0.0\"},",
            "\"scripts\": {\"dev\": \"dotenv -- turbo run dev\"}}")
        .with("apps/web/package.json", NEXT);

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenv-cli@11.0.0 package.json:1 used package.json:2
            apps/web: nextjs@15.5.2 apps/web/package.json:1\
            """);
  }

  @Test
  void readsTheWorkspacesOfUvCargoAndGo() {
    project
        .with("pyproject.toml", "[tool.uv.workspace]", "members = [\"packages/*\"]")
        .with("packages/api/pyproject.toml", "[project]", "dependencies = [\"environs\"]")
        .with("uv.lock", "[[package]]", "name = \"environs\"", "version = \"15.1.0\"")
        .with("Cargo.toml", "[workspace]", "members = [\"crates/{one,two}\"]")
        .with("crates/one/Cargo.toml", "[dependencies]", "dotenvy = { workspace = true }")
        .with("Cargo.lock", "[[package]]", "name = \"dotenvy\"", "version = \"0.15.7\"")
        .with("go.work", "use (", "\t./svc", ")")
        .with("svc/go.mod", "require github.com/joho/godotenv v1.5.1");

    assertThat(project.shown())
        .isEqualTo(
            """
            packages/api: environs@15.1.0 packages/api/pyproject.toml:2
            svc: godotenv@1.5.1 svc/go.mod:1
            crates/one: dotenvy@0.15.7 crates/one/Cargo.toml:2\
            """);
  }

  @Test
  void theSearchEndsAtTheRepositorysRoot() throws IOException {
    project.with("package.json", NEXT);
    Files.createDirectories(folder.resolve("inner/.git"));
    Files.createDirectories(folder.resolve("inner/app"));

    assertThat(project.detected("inner/app").packages()).isEmpty();
    assertThat(project.detected("inner/app").manifest()).isEmpty();
  }

  @Test
  void theSearchEndsBelowTheHomeFolder() throws IOException {
    project.with("home/package.json", NEXT).variable("HOME", folder.resolve("home").toString());
    Files.createDirectories(folder.resolve("home/app"));

    assertThat(project.shown("home/app")).isEmpty();
    assertThat(project.shown("home")).isEqualTo("home: nextjs@15.5.2 home/package.json:1");
  }

  @Test
  void anotherPackagesSourcesDoNotCount() {
    project
        .with("package.json", DOTENV)
        .with("client/package.json", "{}")
        .with("client/index.js", "require('dotenv').config({path: '.env.client'})");

    assertThat(project.shown()).isEqualTo(".: dotenv@16.6.1 package.json:1");
  }

  @Test
  void aLinkThatLeadsBackIsFollowedNoFurther() throws IOException {
    project.with("package.json", "{\"workspaces\": [\"**\"]}").with("a/package.json", NEXT);
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);

    assertThat(project.shown()).startsWith("a: nextjs@15.5.2 a/package.json:1");
  }
}

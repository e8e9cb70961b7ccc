package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.env.code.SourceSearch;
import dev.dbcheck.env.document.FolderListing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects that nobody should have. */
@Timeout(20)
class HostileProjectTest {
  private static final String DOTENV = "{\"dependencies\": {\"dotenv\": \"16.6.1\"}}";
  private static final int MANY = 100_000;

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  @Timeout(120)
  void aFolderOfManyFilesCostsNoMoreThanOneOfFew() throws IOException {
    project.with("package.json", DOTENV);
    for (Map.Entry<String, Integer> one :
        Map.of("src", 1_000, "src/uploads", 50_000, "", 1_000).entrySet()) {
      Path many = Files.createDirectories(folder.resolve(one.getKey()));
      for (int i = 0; i < one.getValue(); i++) {
        Files.createFile(many.resolve("f" + i + ".js"));
      }
    }
    AtomicInteger listed = new AtomicInteger();
    FolderListing counting =
        (path, limit) -> {
          var entries = FolderListing.ofFileSystem().entries(path, limit);
          assertThat(entries).hasSizeLessThanOrEqualTo(limit);
          listed.addAndGet(entries.size());
          return entries;
        };

    DetectedProject detected = project.detected("", counting);

    assertThat(Project.shown(detected)).isEqualTo(".: dotenv@16.6.1 package.json:1");
    assertThat(listed.get()).isLessThan(SourceSearch.MOST_ENTRIES + 1_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package.json",
        "composer.json",
        "pyproject.toml",
        "Pipfile",
        "Cargo.toml",
        "pnpm-workspace.yaml",
        "pom.xml"
      })
  void aMalformedManifestIsAWarningWithItsLineAndNoneOfItsText(String name) {
    project.with("requirements.txt", "environs==15.1.0").with(name, "{s3cret", "]");

    DetectedProject detected = project.detected();

    assertThat(Project.shown(detected)).startsWith(".: environs@15.1.0 requirements.txt:1");
    assertThat(detected.diagnostics())
        .anySatisfy(found -> {
          assertThat(found.code()).isEqualTo(Code.MANIFEST_UNREADABLE);
          assertThat(found.origin().orElseThrow().source()).isEqualTo(name);
          assertThat(found.origin().orElseThrow().line()).isPresent();
          assertThat(found.toString()).doesNotContain("s3cret");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "a = [", "- ", "<a>", "(", "`${", "\"#{", "gem '"})
  void deepNestingOverflowsNothing(String opening) {
    String text = opening.repeat(MANY);
    for (String name :
        new String[] {
          "package.json",
          "package-lock.json",
          "pyproject.toml",
          "pnpm-workspace.yaml",
          "compose.yaml",
          "pom.xml",
          "build.gradle",
          "Gemfile",
          "setup.py",
          "go.mod",
          "requirements.txt",
          "Procfile",
          ".envrc"
        }) {
      project.withText(name, text);
    }
    for (String name : new String[] {"a.py", "a.js", "a.rb", "a.go", "a.java"}) {
      project.withText(name, "dotenv env_file = " + text.substring(0, 200_000 / 2));
    }
    project.with("Cargo.toml", "[dependencies]", "dotenvy = \"=0.15.7\"");

    assertThat(project.shown()).contains("dotenvy@0.15.7 Cargo.toml:2");
  }

  @Test
  void namesThatMultiplyAreUnknown() {
    StringBuilder text = new StringBuilder("import dotenv from 'dotenv'\nconst a0 = '.env'\n");
    for (int i = 1; i < 60; i++) {
      text.append("const a%d = a%d + a%d\n".formatted(i, i - 1, i - 1));
    }
    project
        .with("package.json", DOTENV)
        .withText("index.js", text + "dotenv.config({path: a59})\nconst x = x + x\n");

    assertThat(project.shown()).contains("CONFIGURATION_UNKNOWN");
  }

  @Test
  void anAliasThatMultipliesIsReadOnce() {
    StringBuilder text = new StringBuilder("a0: &a0 {x: y}\n");
    for (int i = 1; i < 25; i++) {
      text.append("a%d: &a%d {l: *a%d, r: *a%d}\n".formatted(i, i, i - 1, i - 1));
    }
    project.withText("compose.yaml", text + "services: {web: {environment: *a24}}\n");

    assertThat(project.shown()).isEmpty();
  }

  @Test
  void anEntityIsNotExpanded() {
    project.with(
        "pom.xml",
        "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
        "<project><dependencies><dependency><groupId>io.quarkus</groupId>",
        "<artifactId>&f;</artifactId></dependency></dependencies></project>");

    assertThat(project.shown()).contains("MANIFEST_UNREADABLE pom.xml:1 is malformed");
  }

  @Test
  void aBinaryOrAHugeManifestIsAWarning() {
    project
        .withText("package.json", "\0\1\2")
        .withText("pyproject.toml", "# ".repeat(2_000_000))
        .with("Cargo.toml", "[dependencies]", "dotenvy = \"=0.15.7\"");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenvy@0.15.7 Cargo.toml:2
            MANIFEST_UNREADABLE package.json could not be read as text
            MANIFEST_UNREADABLE pyproject.toml could not be read as text\
            """);
  }

  @Test
  void aFolderWithAManifestsNameIsNone() throws IOException {
    Files.createDirectories(folder.resolve("package.json"));
    Files.createDirectories(folder.resolve("poetry.lock"));
    project.with("requirements.txt", "environs");

    assertThat(project.shown()).isEqualTo(".: environs requirements.txt:1");
  }

  @Test
  void aHugeLockIsReadToItsEnd() {
    StringBuilder lock = new StringBuilder("{\"packages\": {");
    for (int i = 0; i < MANY; i++) {
      lock.append(
          "\"node_modules/p%d\": {\"version\": \"1.0.0\", \"x\": [[[[1]]]]},%n".formatted(i));
    }
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"^16\"}}")
        .withText(
            "package-lock.json", lock + "\"node_modules/dotenv\": {\"version\": \"16.6.1\"}}}");

    assertThat(project.shown()).isEqualTo(".: dotenv@16.6.1 package.json:1");
  }

  @Test
  void aMalformedLockIsAWarningAndItsManifestCounts() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"^16\"}}")
        .with("package-lock.json", "{\"packages\": {", "\"node_modules/dotenv\": {{s3cret")
        .with("yarn.lock", "\0\0\0", "dotenv@^16:", "  version \"16.6.1\"");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenv@16.6.1 package.json:1
            MANIFEST_UNREADABLE package-lock.json:2 is malformed\
            """);
  }

  @Test
  void wrappersWithoutEndAreFollowedSomeWay() {
    project.withText(
        "package.json",
        "{\"scripts\": {\"x\": \"" + "uv run ".repeat(MANY) + "dotenv -e x -- node\"}}");

    assertThat(project.shown()).isEmpty();
  }

  @Test
  void globsCannotBeMadeSlow() throws IOException {
    Files.createDirectories(folder.resolve("a".repeat(250)));
    project.withText(
        "package.json", "{\"workspaces\": [\"" + "a*".repeat(120) + "b\", \"[\", \"../*\"]}");

    assertThat(project.shown()).isEmpty();
  }
}

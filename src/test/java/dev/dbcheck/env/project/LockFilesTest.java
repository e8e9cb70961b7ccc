package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lock files that npm 11.19, Yarn 1.22 and 4, pnpm 7, 8 and 9 and Bun 1.4 wrote; addresses and
 * checksums were taken out.
 */
class LockFilesTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "npm-3.json, package-lock.json",
    "npm-3.json, npm-shrinkwrap.json",
    "npm-1.json, package-lock.json",
    "pnpm-7.yaml, pnpm-lock.yaml"
  })
  void aPackageOfItsOwn(String resource, String name) {
    project
        .with(
            "package.json",
            "{\"dependencies\": {",
            "  \"next\": \"^15.5.2\"},",
            "\"devDependencies\": {",
            "  \"prisma\": \"^6.19.0\",",
            "  \"vite\": \"^5.4.0\",",
            "  \"dotenv-cli\": \"^11.0.0\"}}")
        .withText(name, resource(resource));

    assertThat(project.shown())
        .isEqualTo(
            """
            .: nextjs@15.5.29 package.json:2
            .: dotenv-cli@11.0.0 package.json:6
            .: prisma@6.19.3 package.json:4 for migrations\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "npm-workspace.json, package-lock.json",
    "pnpm-9.yaml, pnpm-lock.yaml",
    "pnpm-8-workspace.yaml, pnpm-lock.yaml",
    "pnpm-7-workspace.yaml, pnpm-lock.yaml",
    "yarn-1.lock, yarn.lock",
    "yarn-4.lock, yarn.lock"
  })
  void membersOfAWorkspaceHaveTheirOwnVersions(String resource, String name) {
    workspace().withText(name, resource(resource));

    String web =
        """
        apps/web: nextjs@15.5.2 apps/web/package.json:1
        apps/web: dotenv-config@16.6.1 apps/web/package.json:1 used apps/web/src/db.ts:1\
        """;
    String db =
        """
        packages/db: dotenv@17.4.2 packages/db/package.json:1
        packages/db: prisma@6.19.0 packages/db/package.json:1 for migrations\
        """;
    assertThat(project.shown()).isEqualTo(web + "\n" + db);
    assertThat(project.shown("apps/web")).isEqualTo(web);
    assertThat(project.shown("packages/db")).isEqualTo(db);
  }

  @Test
  void bunsLockIsThatOfALoader() {
    workspace().withText("bun.lock", resource("bun.lock"));

    assertThat(project.shown("apps/web"))
        .isEqualTo(
            """
            apps/web: nextjs@15.5.2 apps/web/package.json:1
            apps/web: dotenv-config@16.6.1 apps/web/package.json:1 used apps/web/src/db.ts:1
            apps/web: bun bun.lock\
            """);
    assertThat(project.shown("packages/db")).contains("dotenv@17.4.2", "prisma@6.19.0");
  }

  @Test
  void bunsBinaryLockLeavesTheRange() {
    workspace().withText("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n\0\1\2");

    assertThat(project.shown("packages/db"))
        .isEqualTo(
            """
            packages/db: dotenv@17.0.0 packages/db/package.json:1
            packages/db: prisma@6.19.0 packages/db/package.json:1 for migrations
            packages/db: bun bun.lockb\
            """);
  }

  @Test
  void twoLocksThatDifferLeaveTheRange() {
    project
        .with("package.json", "{\"dependencies\": {\"next\": \"^15\"}}")
        .with("package-lock.json", "{\"dependencies\": {\"next\": {\"version\": \"15.5.2\"}}}")
        .with("yarn.lock", "next@^15:", "  version \"15.4.0\"");

    assertThat(project.shown()).isEqualTo(".: nextjs@15 package.json:1");
  }

  private Project workspace() {
    return project
        .with("package.json", "{\"workspaces\": [\"apps/*\", \"packages/*\"]}")
        .with(
            "apps/web/package.json",
            "{\"dependencies\": {\"next\": \"15.5.2\", \"dotenv\": \"16.6.1\"}}")
        .with("apps/web/src/db.ts", "import 'dotenv/config'")
        .with(
            "packages/db/package.json",
            "{\"dependencies\": {\"dotenv\": \"^17.0.0\"},"
                + "\"devDependencies\": {\"prisma\": \"6.19.0\"}}")
        .with("packages/empty/package.json", "{}");
  }

  private static String resource(String name) {
    try (InputStream in = LockFilesTest.class.getResourceAsStream("locks/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }
}

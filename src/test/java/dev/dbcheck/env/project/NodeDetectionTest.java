package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbcheck.env.ChainUse;
import dev.dbcheck.env.Environment;
import dev.dbcheck.env.chain.Place;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeDetectionTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  void aFrameworkCoversTheLibraryItIsBuiltOn() {
    project.with(
        "package.json",
        "{",
        "  \"dependencies\": {",
        "    \"next\": \"15.5.2\",",
        "    \"dotenv\": \"^16.4.5\"",
        "  }",
        "}");

    assertThat(project.shown()).isEqualTo(".: nextjs@15.5.2 package.json:3");
  }

  @Test
  void aSeparateUseOfTheLibraryCounts() {
    project
        .with(
            "package.json",
            "{\"dependencies\": {\"next\": \"^15\", \"dotenv\": \"16.6.1\"},",
            " \"devDependencies\": {\"drizzle-kit\": \"0.31.11\"}}")
        .with(
            "drizzle.config.ts",
            "import { config } from 'dotenv'",
            "import { defineConfig } from \"drizzle-kit\";",
            "config({ path: '.env.local' });",
            "export default defineConfig({});");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: nextjs package.json:1
            .: drizzle@0.31.11 package.json:2 used drizzle.config.ts:3 files [.env, .env.local] \
            for migrations\
            """);
  }

  @Test
  void prismasConfigurationReplacesItsOwnFiles() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"17.2.0\", \"prisma\": \"7.0.0\"}}")
        .with("prisma.config.ts", "import \"dotenv/config\";");

    assertThat(project.shown())
        .isEqualTo(".: dotenv-config@17.2.0 package.json:1 used prisma.config.ts:1 for migrations");
  }

  /** The words were given to dotenv-cli 11.0.0 with {@code --debug}, which prints its files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dotenv -- node x | .env",
        "dotenv node x | .env",
        "dotenv -e .env.local -e .env -- node x | .env.local .env",
        "dotenv -e=.env.local -- node x | .env.local",
        "dotenv -e.env.local -- node x | .env.local",
        "dotenv -c -- node x | .env.local .env",
        "dotenv -c production node x | .env.production.local .env.local .env.production .env",
        "dotenv -e a -c dev -- node x | a.dev.local a.local a.dev a",
        "dotenv -e 'a/b' -- node x | a/b",
        "dotenv -v A=b -e x -- node x | x",
        "dotenv --quiet -e x -- node -e y | x",
        "dotenv -e x node -e y | x y",
        "dotenv node -e y | y",
        "dotenv -ce dev -- node | dev.local dev",
        "dotenv node x -c production | .env.production.local .env.local .env.production .env",
        "dotenv --quiet next dev -e x | x",
        "dotenv -- -e x | .env"
      })
  void readsTheOptionsOfDotenvCli(String command, String files) {
    project.with(
        "package.json",
        "{\"devDependencies\": {\"dotenv-cli\": \"11.0.0\"},",
        "\"scripts\": {\"x\": \"" + command + "\"}}");
    DetectedChain chain = project.detected().packages().getFirst().chains().getFirst();
    String mode = chain.mode().map(ChainUse.Mode::name).orElse("");

    assertThat(
            chain
                .chain()
                .newest()
                .files()
                .candidates(new Place(folder, Environment.of(Map.of()), mode, chain.settings()))
                .stream()
                .map(file -> folder.relativize(file).toString()))
        .containsExactly(files.split(" "));
  }

  @Test
  void readsTheOptionsOfDotenv() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"^17\"}}")
        .with(
            "src/index.js",
            "// require('dotenv').config({ path: '.env.not' })",
            "require('dotenv').config({ path: ['.env.local', \".env\"], override: true, })");

    assertThat(project.shown())
        .isEqualTo(
            ".: dotenv-override package.json:1 used src/index.js:2 files [.env.local, .env]");
  }

  @Test
  void aFileWhoseNameIsComputedIsUnknown() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"^17\"}}")
        .with("src/config.ts", "import dotenv from 'dotenv'", "dotenv.config({ path: envFile() })");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenv package.json:1 used src/config.ts:2
            CONFIGURATION_UNKNOWN dotenv: the files that it names are computed\
            """);
  }

  @Test
  void aFileWhoseNameTakesTheEnvironmentIsKnown() {
    project
        .with("package.json", "{\"dependencies\": {\"@nestjs/config\": \"4.0.4\"}}")
        .with(
            "src/app.module.ts",
            "import { ConfigModule } from '@nestjs/config';",
            "@Module({ imports: [ConfigModule.forRoot({",
            "  envFilePath: [`.env.${process.env.NODE_ENV ?? 'development'}.local`, '.env'],",
            "})] })")
        .variable("NODE_ENV", "staging");

    assertThat(project.shown())
        .isEqualTo(
            ".: nestjs@4.0.4 package.json:1 used src/app.module.ts:2"
                + " files [.env.staging.local, .env]");
  }

  @Test
  void scriptsSayWhatIsLoaded() {
    project.with(
        "package.json",
        "{",
        "  \"devDependencies\": {\"dotenv-cli\": \"11.0.0\", \"prisma\": \"6.19.0\"},",
        "  \"scripts\": {",
        "    \"migrate\": \"dotenv -e .env.local -- prisma migrate dev\",",
        "    \"start\": \"dotenv -c production -- node dist/main.js\",",
        "    \"dev\": \"node --env-file=.env --env-file=.env.local src/main.js\"",
        "  }",
        "}");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenv-cli@11.0.0 package.json:2 used package.json:4 files [.env.local] for migrations
            .: dotenv-cli@11.0.0 package.json:2 used package.json:5 mode production
            .: node-env-file package.json:6 files [.env, .env.local]\
            """);
  }
}

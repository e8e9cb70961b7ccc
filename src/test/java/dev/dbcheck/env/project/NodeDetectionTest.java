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
  private static final String DOTENV = "{\"dependencies\": {\"dotenv\": \"16.6.1\"}}";

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
            .: nextjs@15 package.json:1
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
            ".: dotenv-override@17 package.json:1 used src/index.js:2 files [.env.local, .env]");
  }

  @Test
  void aFileWhoseNameIsComputedIsUnknown() {
    project
        .with("package.json", "{\"dependencies\": {\"dotenv\": \"^17\"}}")
        .with("src/config.ts", "import dotenv from 'dotenv'", "dotenv.config({ path: envFile() })");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: dotenv@17 package.json:1 used src/config.ts:2
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

  @Test
  void readsTheCommandsOfOtherLoaders() {
    project.with(
        "package.json",
        "{\"devDependencies\": {\"@dotenvx/dotenvx\": \"2.38.2\", \"nuxt\": \"4\"},",
        "\"scripts\": {",
        "\"a\": \"cross-env NODE_ENV=x npx dotenvx run -f .env.a .env.b --overload -- next dev\",",
        "\"b\": \"pnpm exec dotenvx run --convention=flow -- prisma migrate deploy\",",
        "\"c\": \"concurrently \\\"nuxt dev --dotenv .env.nuxt\\\" 'npm:x'\",",
        "\"d\": \"DOTENV_CONFIG_PATH=.env.d node -r dotenv/config index.js\",",
        "\"e\": \"tsx --import dotenv/config x.ts dotenv_config_path=.env.e\",",
        "\"f\": \"sh -c 'set -a; . ./.env.f; node x'\",",
        "\"g\": \"docker compose --env-file .env.g up && docker run --env-file .env.h x\",",
        "\"h\": \"dbmate --env-file .env.i up\"}}");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: c12 package.json:1 used package.json:5 files [.env.nuxt]
            .: dotenvx-overload@2.38.2 package.json:1 used package.json:3 files [.env.a, .env.b]
            .: dotenvx-flow@2.38.2 package.json:1 used package.json:4 for migrations
            .: dotenv-config package.json:6 files [.env.d]
            .: dotenv-config package.json:7 files [.env.e]
            .: shell package.json:8 files [./.env.f]
            .: compose package.json:9 files [.env.g]
            .: docker-run package.json:9 files [.env.h]
            .: dbmate package.json:10 files [.env.i] for migrations\
            """);
  }

  @Test
  void aToolThatIsOnlyRunBehindALoaderReadsNothingElse() {
    project.with(
        "package.json",
        "{\"devDependencies\": {\"dotenv-cli\": \"11.0.0\", \"prisma\": \"6.19.0\"},",
        "\"scripts\": {\"a\": \"dotenv -e .env.local -- prisma migrate dev\",",
        "\"b\": \"prisma generate\"}}");

    assertThat(project.shown())
        .isEqualTo(
            ".: dotenv-cli@11.0.0 package.json:1 used package.json:2 files [.env.local]"
                + " for migrations");
  }

  @Test
  void viteIsAChainWhereItServesTheApp() {
    project.with(
        "package.json",
        "{\"devDependencies\": {\"vite\": \"8.3.8\", \"vitest\": \"3\"},",
        "\"scripts\": {\"test\": \"vitest\"}}");
    assertThat(project.shown()).isEmpty();

    project.with(
        "package.json",
        "{\"devDependencies\": {\"vite\": \"8.3.8\"}, \"scripts\": {\"dev\": \"vite\"}}");
    assertThat(project.shown()).isEqualTo(".: vite@8.3.8 package.json:1");

    project.with(".nvmrc", "v24.9.0");
    assertThat(project.shown()).isEqualTo(".: vite@8.3.8+node24.9.0 package.json:1");

    project.with("server.js", "require('dotenv').config()");
    assertThat(project.shown()).isEqualTo(".: dotenv server.js:1");

    project.with(
        "vite.config.ts",
        "import { defineConfig, loadEnv } from 'vite'",
        "export default defineConfig(({mode}) => ({ x: loadEnv(mode, process.cwd(), '') }))");
    assertThat(project.shown())
        .isEqualTo(
            """
            .: vite@8.3.8+node24.9.0 package.json:1 used vite.config.ts:2
            .: dotenv server.js:1\
            """);
  }

  @Test
  void readsTheVersionOfNode() {
    project
        .with(
            "package.json",
            "{\"engines\": {\"node\": \">=20\"}, \"dependencies\": {},",
            "\"scripts\": {\"start\": \"node --env-file .env index.js\"}}")
        .with(".tool-versions", "python 3.12.1", "nodejs 22.16.0");

    assertThat(project.shown()).isEqualTo(".: node-env-file@22.16.0 package.json:2 files [.env]");
  }

  @Test
  void aCommonNameOfAnotherModuleIsNoLoader() {
    project
        .with("package.json", DOTENV)
        .with(
            "src/index.ts",
            "import cloudinary, { config } from 'cloudinary';",
            "import * as env from 'dotenv';",
            "cloudinary.config({ path: 'no' });",
            "config({ path: 'no' });",
            "const text = `dotenv.config({ path: 'no' })`;",
            "const pattern = /require('dotenv').config()/;",
            "env.config({ path: `${__dirname}/../.env` });");

    assertThat(project.shown())
        .isEqualTo(
            ".: dotenv@16.6.1 package.json:1 used src/index.ts:7 files [%s/src/../.env]"
                .formatted(folder));
  }

  @Test
  void conditionsAreFollowedWhereTheEnvironmentDecidesThem() {
    project
        .with("package.json", DOTENV)
        .with(
            "src/index.ts",
            "import path from 'node:path'",
            "import dotenv from 'dotenv'",
            "const test = process.env.NODE_ENV === 'test'",
            "dotenv.config({ path: path.resolve(__dirname, test ? '../.env.test' : '../.env') })");

    assertThat(project.shown()).endsWith("files [%s]".formatted(folder.resolve(".env")));
    project.variable("NODE_ENV", "test");
    assertThat(project.shown()).endsWith("files [%s]".formatted(folder.resolve(".env.test")));
  }
}

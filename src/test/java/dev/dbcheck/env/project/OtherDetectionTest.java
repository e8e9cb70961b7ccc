package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ruby, PHP, Go, Rust and the JVM. */
class OtherDetectionTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  void railsCoversTheGemItIsBuiltOn() {
    project
        .with(
            "Gemfile",
            "source \"https://example.com\"",
            "# gem 'foreman'",
            "gem \"rails\", \"~> 7.2\"",
            "group :development, :test do",
            "  gem 'dotenv-rails', '~> 3.1'",
            "end")
        .with(
            "Gemfile.lock",
            "GEM",
            "  remote: https://example.com/",
            "  specs:",
            "    dotenv (3.1.2)",
            "    dotenv-rails (3.1.2)",
            "      dotenv (= 3.1.2)",
            "",
            "DEPENDENCIES",
            "  dotenv-rails (~> 3.1)");

    assertThat(project.shown()).isEqualTo(".: rails@3.1.2 Gemfile:5");
  }

  @Test
  void dotenvAloneIsLoadedByRailsToo() {
    project.with("Gemfile", "gem 'rails'", "gem(\"dotenv\", \"3.2.0\")");

    assertThat(project.shown()).isEqualTo(".: rails@3.2.0 Gemfile:2");
  }

  @Test
  void readsTheCallsOfRuby() {
    project
        .with("Gemfile", "gem 'dotenv'", "gem 'sinatra'")
        .with(
            "app.rb",
            "require 'dotenv'",
            "Dotenv.load '.env.local', '.env'",
            "Dotenv.overload('.env.override') if ENV['X']");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: ruby-dotenv Gemfile:1 used app.rb:2 files [.env.local, .env]
            .: ruby-dotenv-overwrite Gemfile:1 used app.rb:3 files [.env.override]\
            """);
  }

  @Test
  void readsRequireDotenvLoad() {
    project.with("Gemfile", "gem 'dotenv'").with("config/boot.rb", "require \"dotenv/load\"");

    assertThat(project.shown()).isEqualTo(".: ruby-dotenv Gemfile:1 used config/boot.rb:1");
  }

  @Test
  void laravelCoversTheLibraryItIsBuiltOn() {
    project
        .with(
            "composer.json",
            "{\"require\": {",
            "  \"php\": \"^8.2\",",
            "  \"laravel/framework\": \"^10.0\",",
            "  \"vlucas/phpdotenv\": \"^5\"}}")
        .with(
            "composer.lock",
            "{\"packages\": [",
            "  {\"name\": \"laravel/framework\", \"version\": \"v10.48.29\",",
            "   \"require\": {\"vlucas/phpdotenv\": \"^5.4\"}}],",
            " \"packages-dev\": []}")
        .with(
            "package.json",
            "{\"devDependencies\": {\"vite\": \"^5\"},"
                + "\"scripts\": {\"build\": \"vite build\"}}");

    assertThat(project.shown()).isEqualTo(".: laravel@10.48.29 composer.json:3");
  }

  @Test
  void readsTheCallsOfPhp() {
    project
        .with("composer.json", "{\"require\": {\"vlucas/phpdotenv\": \"5.6.1\"}}")
        .with(
            "public/index.php",
            "<?php",
            "# createMutable",
            "$dotenv = Dotenv\\Dotenv::createImmutable(__DIR__ . '/../', ['.env.local', '.env']);",
            "$dotenv->safeLoad();");

    assertThat(project.shown())
        .isEqualTo(
            ".: phpdotenv@5.6.1 composer.json:1 used public/index.php:3 files [%s, %s]"
                .formatted(folder.resolve(".env.local"), folder.resolve(".env")));
  }

  @Test
  void readsSymfonysLock() {
    project
        .with(
            "composer.json",
            "{\"require\": {\"symfony/dotenv\": \"6.4.*\", \"symfony/runtime\": \"6.4.*\"}}")
        .with(
            "composer.lock",
            "{\"packages\": [{\"name\": \"symfony/dotenv\", \"version\": \"v6.4.41\"}]}");

    assertThat(project.shown()).isEqualTo(".: symfony@6.4.41 composer.json:1");
  }

  @Test
  void readsGo() {
    project
        .with(
            "go.mod",
            "module example.com/app",
            "",
            "go 1.24",
            "",
            "require (",
            "\tgithub.com/joho/godotenv v1.5.1",
            "\tgithub.com/x/y v0.1.0 // indirect",
            ")")
        .with(
            "cmd/server/main.go",
            "package main",
            "func main() {",
            "  /* godotenv.Overload() */",
            "  if err := godotenv.Load(\".env.local\", `.env`); err != nil { log.Fatal(err) }",
            "}");

    assertThat(project.shown())
        .isEqualTo(".: godotenv@1.5.1 go.mod:6 used cmd/server/main.go:4 files [.env.local, .env]");
  }

  @Test
  void anIndirectRequirementDoesNotCount() {
    project.with("go.mod", "require github.com/joho/godotenv v1.5.1 // indirect");

    assertThat(project.shown()).isEmpty();
  }

  @Test
  void readsRust() {
    project
        .with(
            "Cargo.toml",
            "[package]",
            "name = \"app\"",
            "[dependencies]",
            "dotenvy = \"0.15\"",
            "sqlx = { version = \"0.8\" }")
        .with(
            "Cargo.lock",
            "version = 4",
            "",
            "[[package]]",
            "name = \"dotenvy\"",
            "version = \"0.15.7\"",
            "source = \"registry+https://example.com/index\"")
        .with(
            "src/main.rs",
            "use dotenvy::dotenv;",
            "fn main<'a>() { let c = '\"'; dotenv().ok(); }");

    assertThat(project.shown()).isEqualTo(".: dotenvy@0.15.7 Cargo.toml:4 used src/main.rs:2");
  }

  @Test
  void readsMaven() {
    project.with(
        "pom.xml",
        "<?xml version=\"1.0\"?>",
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">",
        "  <parent>",
        "    <groupId>org.springframework.boot</groupId>",
        "    <artifactId>spring-boot-starter-parent</artifactId>",
        "    <version>3.5.4</version>",
        "    <relativePath/>",
        "  </parent>",
        "  <properties><dotenv.version>4.0.0</dotenv.version></properties>",
        "  <dependencies>",
        "    <dependency>",
        "      <groupId>org.springframework.boot</groupId>",
        "      <artifactId>spring-boot-starter-web</artifactId>",
        "      <exclusions><exclusion><groupId>x</groupId></exclusion></exclusions>",
        "    </dependency>",
        "  </dependencies>",
        "</project>");

    assertThat(project.shown()).isEqualTo(".: spring-boot@3.5.4 pom.xml:3");

    project.with(
        "pom.xml",
        "<project>",
        "  <properties><spring-dotenv.version>4.0.0</spring-dotenv.version></properties>",
        "  <dependencies>",
        "    <dependency>",
        "      <groupId>me.paulschwarz</groupId>",
        "      <artifactId>spring-dotenv</artifactId>",
        "      <version>${spring-dotenv.version}</version>",
        "    </dependency>",
        "    <dependency><groupId>org.springframework.boot</groupId>"
            + "<artifactId>spring-boot</artifactId></dependency>",
        "  </dependencies>",
        "</project>");

    assertThat(project.shown()).isEqualTo(".: spring-dotenv@4.0.0 pom.xml:4");
  }

  @Test
  void aModuleTakesItsParentsVersions() {
    project
        .with(
            "pom.xml",
            "<project><groupId>x</groupId><packaging>pom</packaging>",
            "<properties><quarkus.version>3.26.1</quarkus.version></properties>",
            "<modules><module>app</module></modules>",
            "<dependencyManagement><dependencies><dependency>",
            "<groupId>io.quarkus</groupId><artifactId>quarkus-bom</artifactId>",
            "<version>${quarkus.version}</version></dependency></dependencies>",
            "</dependencyManagement></project>")
        .with(
            "app/pom.xml",
            "<project><parent><groupId>x</groupId><artifactId>y</artifactId>",
            "<version>1</version></parent><dependencies><dependency>",
            "<groupId>io.quarkus</groupId><artifactId>quarkus-arc</artifactId>",
            "</dependency></dependencies></project>");

    assertThat(project.shown()).isEqualTo("app: quarkus@3.26.1 app/pom.xml:2");
    assertThat(project.shown("app")).isEqualTo("app: quarkus@3.26.1 app/pom.xml:2");
  }

  @Test
  void readsGradle() {
    project.with(
        "build.gradle.kts",
        "plugins {",
        "  id(\"org.springframework.boot\") version \"3.5.4\"",
        "  // id(\"io.quarkus\") version \"3\"",
        "}",
        "dependencies {",
        "  implementation(\"org.springframework.boot:spring-boot-starter-jdbc\")",
        "}");

    assertThat(project.shown()).isEqualTo(".: spring-boot@3.5.4 build.gradle.kts:2");
  }

  @Test
  void readsGroovyWithPropertiesAndLocks() {
    project
        .with("gradle.properties", "quarkusPlatformVersion=3.26.1")
        .with(
            "build.gradle",
            "plugins { id 'java' }",
            "dependencies {",
            "  implementation enforcedPlatform(\"io.quarkus.platform:quarkus-bom:"
                + "${quarkusPlatformVersion}\")",
            "  implementation 'io.quarkus:quarkus-arc'",
            "  implementation 'io.github.cdimascio:dotenv-java:3.+'",
            "}")
        .with("gradle.lockfile", "io.github.cdimascio:dotenv-java:3.2.0=compileClasspath");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: quarkus@3.26.1 build.gradle:3
            .: dotenv-java@3.2.0 build.gradle:5\
            """);
  }

  @Test
  void readsAVersionCatalogAndMembers() {
    project
        .with("settings.gradle.kts", "include(\":app\", \"lib\")")
        .with(
            "gradle/libs.versions.toml",
            "[versions]",
            "boot = \"3.5.4\"",
            "[libraries]",
            "dotenv-java = { module = \"io.github.cdimascio:dotenv-java\", version = \"3.2.0\" }",
            "[plugins]",
            "spring-boot = { id = \"org.springframework.boot\", version.ref = \"boot\" }")
        .with(
            "app/build.gradle.kts",
            "plugins { alias(libs.plugins.spring.boot) }",
            "dependencies { implementation(libs.dotenv.java) }")
        .with(
            "app/src/main/Env.java",
            "class Env { Dotenv env = Dotenv.configure().directory(\"./conf\")",
            "    .filename(\"env\").ignoreIfMissing().load(); }");

    assertThat(project.shown())
        .isEqualTo(
            """
            app: spring-boot@3.5.4 app/build.gradle.kts:1
            app: dotenv-java@3.2.0 app/build.gradle.kts:2 used app/src/main/Env.java:1 \
            files [./conf/env]\
            """);
  }

  @Test
  void readsWhatSymfonysRuntimeIsTold() {
    String runtime =
        "{\"require\": {\"symfony/dotenv\": \"6.4.41\"},\n\"extra\": {\"runtime\": {\n%s}}}";
    project.withText("composer.json", runtime.formatted("\"disable_dotenv\": true"));
    assertThat(project.shown())
        .isEqualTo(".: environment@6.4.41 composer.json:1 used composer.json:3");

    project.withText("composer.json", runtime.formatted("\"dotenv_path\": \".env.app\""));
    assertThat(project.shown())
        .isEqualTo(
            """
            .: symfony@6.4.41 composer.json:1 used composer.json:3
            CONFIGURATION_UNKNOWN symfony: it is told to read its files in a way of which there is \
            no chain\
            """);
  }

  @Test
  void readsSymfonysBoot() {
    project
        .with("composer.json", "{\"require\": {\"symfony/dotenv\": \"6.4.41\"}}")
        .with(
            "bin/console",
            "#!/usr/bin/env php",
            "<?php",
            "(new Dotenv())->bootEnv(dirname(__DIR__).'/.env');");

    assertThat(project.shown()).isEqualTo(".: symfony@6.4.41 composer.json:1 used bin/console:3");
  }

  @Test
  void readsKotlin() {
    project
        .with(
            "build.gradle.kts",
            "dependencies { implementation(\"io.github.cdimascio:dotenv-kotlin:6.5.1\") }")
        .with(
            "src/Main.kt",
            "import io.github.cdimascio.dotenv.dotenv",
            "val dotenv = dotenv {",
            "  directory = \"./conf\"",
            "  ignoreIfMissing = true",
            "}");

    assertThat(project.shown())
        .isEqualTo(
            ".: dotenv-java@6.5.1 build.gradle.kts:1 used src/Main.kt:2 files [./conf/.env]");
  }
}

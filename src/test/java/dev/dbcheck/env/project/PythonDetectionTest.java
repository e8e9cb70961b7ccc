package dev.dbcheck.env.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonDetectionTest {
  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void empty() {
    project = new Project(folder);
  }

  @Test
  void readsWhatPydanticSettingsIsTold() {
    project
        .with(
            "pyproject.toml",
            "[project]",
            "name = \"app\"",
            "dependencies = [",
            "  \"fastapi[standard]>=0.115\",",
            "  \"Pydantic_Settings >= 2.8 ; python_version > '3.9'\",",
            "  \"python-dotenv\",",
            "]")
        .with(
            "uv.lock",
            "version = 1",
            "",
            "[[package]]",
            "name = \"pydantic-settings\"",
            "version = \"2.8.1\"",
            "source = { registry = \"https://pypi.org/simple\" }",
            "dependencies = [",
            "    { name = \"python-dotenv\" },",
            "]",
            "",
            "[[package]]",
            "name = \"python-dotenv\"",
            "version = \"1.0.1\"")
        .with(
            "app/core/config.py",
            "from pydantic_settings import BaseSettings, SettingsConfigDict",
            "",
            "class Settings(BaseSettings):",
            "    model_config = SettingsConfigDict(",
            "        # env_file=\"no\"",
            "        env_file=(\".env\", '.env.local'), extra=\"ignore\"",
            "    )");

    assertThat(project.shown())
        .isEqualTo(
            ".: pydantic-settings@2.8.1 pyproject.toml:5 used app/core/config.py:4"
                + " files [.env, .env.local]");
  }

  @Test
  void settingsThatNameNoFileReadOnlyTheEnvironment() {
    project
        .with("requirements.txt", "pydantic-settings==2.8.1")
        .with(
            "config.py",
            "class Settings(BaseSettings):",
            "    model_config = SettingsConfigDict(env_prefix=\"APP_\")");

    assertThat(project.shown())
        .isEqualTo(".: pydantic-settings@2.8.1 requirements.txt:1 used config.py:2");
  }

  @Test
  void settingsThatNameNoFileReadWhatLoadDotenvLoads() {
    project
        .with("requirements.txt", "pydantic-settings==2.8.1", "python-dotenv==1.0.1")
        .with("main.py", "from dotenv import load_dotenv", "load_dotenv(override=True)")
        .with("config.py", "class S(BaseSettings):", "    model_config = SettingsConfigDict()");

    assertThat(project.shown())
        .isEqualTo(".: python-dotenv-override@1.0.1 requirements.txt:2 used main.py:2");
  }

  @Test
  void warnsWhereTheSettingsAreNotFound() {
    project.with("requirements.txt", "pydantic-settings");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: pydantic-settings requirements.txt:1
            CONFIGURATION_UNKNOWN pydantic-settings: the place where it is told its files was not \
            found\
            """);
  }

  @Test
  void aBaseClassWithoutFilesDoesNotCountBesideOneWithThem() {
    project
        .with("requirements.txt", "pydantic-settings")
        .with("app/base.py", "class Base(BaseSettings):", "    pass")
        .with("app/config.py", "model_config = {'env_file': '.env'}");

    assertThat(project.shown())
        .isEqualTo(".: pydantic-settings requirements.txt:1 used app/config.py:1 files [.env]");
  }

  @Test
  void readsTheOldWaysOfPydantic() {
    project
        .with("requirements.txt", "pydantic<2")
        .with(
            "settings.py",
            "class Settings(BaseSettings):",
            "    class Config:",
            "        env_file = \".env\"",
            "        case_sensitive = True");

    assertThat(project.shown()).isEqualTo(".: pydantic-settings settings.py:3 files [.env]");
  }

  @Test
  void followsPathsFromTheSourceFile() {
    project
        .with("requirements.txt", "python-dotenv", "django-environ==0.12.0")
        .with(
            "config/settings.py",
            "import environ",
            "from pathlib import Path",
            "BASE_DIR = Path(__file__).resolve().parent.parent",
            "env = environ.Env()",
            "environ.Env.read_env(BASE_DIR / '.env')")
        .with(
            "manage.py",
            "import os",
            "load_dotenv(os.path.join(os.path.dirname(__file__), '.env.dev'))");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: django-environ@0.12.0 requirements.txt:2 used config/settings.py:5 files [%s/.env]
            .: python-dotenv requirements.txt:1 used manage.py:2 files [%s/.env.dev]\
            """
                .formatted(folder, folder));
  }

  @Test
  void flaskReadsFilesOnlyWithPythonDotenv() {
    project.with("requirements.txt", "flask==3.1.1");
    assertThat(project.shown()).isEmpty();

    project.with("requirements.txt", "flask==3.1.1", "python-dotenv==1.0.1");
    assertThat(project.shown()).isEqualTo(".: flask@3.1.1 requirements.txt:1");

    project.with("app.py", "from dotenv import load_dotenv", "load_dotenv()");
    assertThat(project.shown())
        .isEqualTo(
            """
            .: flask@3.1.1 requirements.txt:1
            .: python-dotenv@1.0.1 requirements.txt:2 used app.py:2\
            """);
  }

  @Test
  void onlyDirectRequirementsCount() {
    project.with(
        "requirements.txt",
        "pydantic-settings==2.8.1",
        "    # via -r requirements.in",
        "python-dotenv==1.0.1",
        "    # via",
        "    #   pydantic-settings",
        "    #   uvicorn",
        "python-decouple==3.6  # via legacy");

    assertThat(project.shown()).startsWith(".: pydantic-settings@2.8.1 requirements.txt:1\n");
  }

  @Test
  void takesThePinOfACompiledFile() {
    project
        .with("pyproject.toml", "[project]", "dependencies = [\"environs>=11\"]")
        .with("requirements.txt", "environs==15.1.0", "    # via app (pyproject.toml)");

    assertThat(project.shown()).isEqualTo(".: environs@15.1.0 pyproject.toml:2");
  }

  @Test
  void readsPipenvAndItsLock() {
    project
        .with("Pipfile", "[packages]", "python-decouple = \"*\"", "[scripts]", "x = \"y\"")
        .withText(
            "Pipfile.lock",
            """
            {"_meta": {"hash": {"sha256": "x"}},
             "default": {"python-decouple": {"hashes": [], "version": "==3.8"}}, "develop": {}}
            """);

    assertThat(project.shown()).isEqualTo(".: python-decouple@3.8 Pipfile:2\n.: pipenv Pipfile:1");
  }

  @Test
  void readsPoetry() {
    project
        .with(
            "pyproject.toml",
            "[tool.poetry.dependencies]",
            "python = \"^3.12\"",
            "python-dotenv = {version = \"^1.0\", extras = [\"cli\"]}")
        .with(
            "poetry.lock",
            "[[package]]",
            "name = \"python-dotenv\"",
            "version = \"1.0.1\"",
            "description = \"Read\"");

    assertThat(project.shown()).isEqualTo(".: python-dotenv@1.0.1 pyproject.toml:3");
  }

  @Test
  void testsDoNotCount() {
    project
        .with("requirements.txt", "python-dotenv")
        .with("tests/conftest.py", "load_dotenv('.env.test', override=True)")
        .with("conftest.py", "load_dotenv('.env.test', override=True)");

    assertThat(project.shown()).isEqualTo(".: python-dotenv requirements.txt:1");
  }

  @Test
  void readsOtherWaysOfNamingFiles() {
    project
        .with("requirements.txt", "uvicorn", "environs")
        .with("main.py", "uvicorn.run(app, env_file='.env.web')")
        .with("settings.py", "class S(BaseSettings, env_file='.env.class'):", "  pass")
        .with("conf.py", "from environs import Env", "env = Env(expand_vars=True)")
        .with("env_conf.py", "env = Env(expand_vars=True)", "env.read_env()")
        .with(
            "app/other.py",
            "from dotenv import find_dotenv, load_dotenv",
            "load_dotenv(find_dotenv('.env.found'))",
            "NAME = f\".env.{os.getenv('STAGE', 'dev')}\"",
            "load_dotenv(NAME if os.environ.get('STAGE') else '.env')")
        .with(".env.found", "X=1")
        .variable("STAGE", "prod");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: environs-expand requirements.txt:2 used env_conf.py:2
            .: pydantic-settings settings.py:1 files [.env.class]
            .: python-dotenv main.py:1 files [.env.web]
            .: python-dotenv app/other.py:2 files [%s]
            .: python-dotenv app/other.py:4 files [.env.prod]\
            """
                .formatted(folder.resolve(".env.found")));
  }

  @Test
  void readsPdmsFile() {
    project.with(
        "pyproject.toml",
        "[project]",
        "dependencies = [\"python-dotenv==1.0.1\"]",
        "[tool.pdm.scripts]",
        "_.env_file = \".env.pdm\"",
        "migrate = \"alembic upgrade head\"");

    assertThat(project.shown())
        .isEqualTo(
            ".: python-dotenv@1.0.1 pyproject.toml:2 used pyproject.toml:4 files [.env.pdm]");
  }

  @Test
  void aLoaderWithoutChainIsSaidToBeUnknown() {
    project.with("requirements.txt", "dynaconf==3.2");

    assertThat(project.detected().packages().getFirst().chains())
        .extracting(chain -> chain.chain().name())
        .containsExactly("dynaconf");
    assertThat(project.detected().diagnostics())
        .extracting(found -> found.message())
        .containsExactly("dynaconf: how it reads env files is not described by any chain");
  }

  @Test
  void onlyAlembicsEnvIsOneOfMigrations() {
    project
        .with("requirements.txt", "python-dotenv")
        .with("app/env.py", "load_dotenv('.env')")
        .with("alembic/script.py.mako", "")
        .with("alembic/env.py", "load_dotenv('.env.migrations')");

    assertThat(project.shown())
        .isEqualTo(
            """
            .: python-dotenv requirements.txt:1 used alembic/env.py:1 files [.env.migrations] \
            for migrations
            .: python-dotenv requirements.txt:1 used app/env.py:1 files [.env]\
            """);
  }
}

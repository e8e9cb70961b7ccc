#!/usr/bin/env python3
"""Measures which source wins in Python's chains: orders.py PEERS prints orders-python.tsv."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import winners

SHOW = "\nimport os\nprint(os.environ.get('DATABASE_URL', 'nothing'))\n"

DOTENV = "import dotenv\ndotenv.load_dotenv()" + SHOW
OVERRIDE = "import dotenv\ndotenv.load_dotenv(override=True)" + SHOW
PIPENV = """
from pipenv.project import Project
from pipenv.utils.environment import load_dot_env
load_dot_env(Project(), quiet=True)""" + SHOW
PYDANTIC = """
from pydantic_settings import BaseSettings, SettingsConfigDict
class AppSettings(BaseSettings):
    model_config = SettingsConfigDict(env_file=(".env", ".env.local"), extra="ignore")
    database_url: str = "nothing"
print(AppSettings().database_url)
"""
FLASK = """
import click, flask, os
app = flask.Flask(__name__)
@app.cli.command("show")
def show():
    click.echo(os.environ.get("DATABASE_URL", "nothing"))
"""
DJANGO = """
import environ
environ.Env.read_env()
print(environ.Env()("DATABASE_URL", default="nothing"))
"""
ENVIRONS = """
import marshmallow
marshmallow.fields.Field.__class_getitem__ = classmethod(lambda cls, _: cls)
import environs
env = environs.Env()
env.read_env()
print(env.str("DATABASE_URL", "nothing"))
"""
ENVIRONS_EXPANDING = ENVIRONS.replace("Env()", "Env(expand_vars=True)")
DECOUPLE = """
import decouple
print(decouple.config("DATABASE_URL", default="nothing"))
"""
APP = ["app.py"]
CLI = ["-m", "flask", "--app", "app", "show"]
RUN = ["-m", "dotenv", "run", "--", "/usr/bin/printenv", winners.VARIABLE]
UPWARD = [".env", "../.env"]
FLASK_FILES = [".env", ".flaskenv", "../.env", "../.flaskenv"]

# chain, environment, files, program, arguments, folders of modules, evidence
CHAINS = [
    ("python-dotenv@1.0.1", {}, UPWARD, DOTENV, APP, [], "python-dotenv 1.0.1"),
    ("python-dotenv@1.2.2", {}, UPWARD, DOTENV, APP, ["python-dotenv-1.2.2/src"],
     "python-dotenv 1.2.2"),
    ("python-dotenv@1.2.3", {}, UPWARD, DOTENV, APP, ["python-dotenv/src"],
     "python-dotenv after 1.2.2 (bca6644)"),
    ("python-dotenv-override", {}, UPWARD, OVERRIDE, APP, [], "python-dotenv 1.0.1"),
    ("dotenv-run", {}, [".env"], "", RUN, [], "python-dotenv 1.0.1"),
    ("dotenv-run", {"PYTHON_DOTENV_DISABLED": "1"}, [".env"], "", RUN,
     ["python-dotenv-1.2.2/src"], "python-dotenv 1.2.2"),
    ("pipenv", {}, [".env"], PIPENV, APP, ["pipenv"], "pipenv 2026.8.0"),
    ("pydantic-settings", {}, [".env", ".env.local"], PYDANTIC, APP, [],
     "pydantic-settings 2.8.1"),
    ("pydantic-settings", {"PYTHON_DOTENV_DISABLED": "1"}, [".env", ".env.local"], PYDANTIC, APP,
     ["python-dotenv-1.2.2/src"], "pydantic-settings 2.8.1, python-dotenv 1.2.2"),
    ("flask@3.1.1", {}, FLASK_FILES, FLASK, CLI, [], "Flask 3.1.1, python-dotenv 1.0.1"),
    ("flask@3.1.1", {"FLASK_ENV_FILE": "flask.env"}, FLASK_FILES + ["flask.env"], FLASK, CLI, [],
     "Flask 3.1.1, python-dotenv 1.0.1"),
    ("flask@3.1.1", {"FLASK_ENV_FILE": "flask.env", "FLASK_SKIP_DOTENV": "1"}, ["flask.env"],
     FLASK, CLI, [], "Flask 3.1.1, python-dotenv 1.0.1"),
    ("flask@3.1.1", {"PYTHON_DOTENV_DISABLED": "1", "FLASK_SKIP_DOTENV": "no"}, FLASK_FILES,
     FLASK, CLI, ["python-dotenv-1.2.2/src"], "Flask 3.1.1, python-dotenv 1.2.2"),
    ("flask@3.0.3", {}, FLASK_FILES, FLASK, CLI, ["flask-3.0.3/src"],
     "Flask 3.0.3, python-dotenv 1.0.1"),
    ("flask@3.0.3", {"FLASK_ENV_FILE": "flask.env"}, FLASK_FILES + ["flask.env"], FLASK, CLI,
     ["flask-3.0.3/src"], "Flask 3.0.3, python-dotenv 1.0.1"),
    ("django-environ", {}, [".env"], DJANGO, APP, [], "django-environ 0.12.0"),
    ("environs@15.1.0", {}, UPWARD, ENVIRONS, APP, ["environs/src"],
     "environs 15.1.0, python-dotenv 1.0.1"),
    ("environs@14.6.0", {}, UPWARD, ENVIRONS, APP, ["environs-14.6.0/src"],
     "environs 14.6.0, python-dotenv 1.0.1"),
    ("environs-expand@15.1.0", {}, UPWARD, ENVIRONS_EXPANDING, APP, ["environs/src"],
     "environs 15.1.0, python-dotenv 1.0.1"),
    ("environs-expand@14.6.0", {}, UPWARD, ENVIRONS_EXPANDING, APP, ["environs-14.6.0/src"],
     "environs 14.6.0, python-dotenv 1.0.1"),
    ("python-decouple", {}, [".env", "settings.ini", "../.env", "../settings.ini"], DECOUPLE, APP,
     [], "python-decouple 3.6"),
]


def main():
    peers = pathlib.Path(sys.argv[1]).resolve()
    for chain, environment, files, program, arguments, modules, evidence in CHAINS:
        command = [str(HERE / "trixie-python"), str(peers), *arguments]
        path = {"PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONPATH": ":".join(str(peers / folder) for folder in modules)}
        # Without their file these do not start at all.
        emptied = files if arguments == RUN else environment.get("FLASK_ENV_FILE", "").split()
        order = winners.order(command, environment | path, files, ("app.py", program), emptied,
                              {".ini": f"[settings]\n{winners.VARIABLE}=$NAME\n"})
        winners.row(chain, "-", environment, order, evidence)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures which source wins in Python's chains: orders.py PEERS prints orders-python.tsv.

Every file sets DATABASE_URL to its own name, the process environment sets it to OS. The real
loader is run, the winner is noted and taken away, and so on until nothing sets the variable.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VARIABLE = "DATABASE_URL"
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
DECOUPLE = """
import decouple
print(decouple.config("DATABASE_URL", default="nothing"))
"""
APP = ["app.py"]
CLI = ["-m", "flask", "--app", "app", "show"]
RUN = ["-m", "dotenv", "run", "--", "/usr/bin/printenv", VARIABLE]
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
    ("python-decouple", {}, [".env", "settings.ini", "../.env", "../settings.ini"], DECOUPLE, APP,
     [], "python-decouple 3.6"),
]


def winner(peers, app, environment, arguments, modules):
    command = [str(HERE / "trixie-python"), str(peers), *arguments]
    base = {"PATH": os.environ["PATH"], "HOME": str(app), "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": ":".join(str(peers / folder) for folder in modules)}
    done = subprocess.run(command, cwd=app, env=base | environment, capture_output=True, text=True)
    lines = done.stdout.strip().splitlines()
    return lines[-1] if lines else "nothing"


def order(peers, chain):
    _, environment, files, program, arguments, modules, _ = chain
    with tempfile.TemporaryDirectory() as top:
        app = pathlib.Path(top) / "above/app"
        app.mkdir(parents=True)
        (app / "app.py").write_text(program)
        (app / "Pipfile").touch()
        for name in files:
            section = "[settings]\n" if name.endswith(".ini") else ""
            (app / name).write_text(f"{section}{VARIABLE}={name}\n")
        environment = environment | {VARIABLE: "OS"}
        winners = []
        while (name := winner(peers, app, environment, arguments, modules)) != "nothing":
            winners.append(name)
            if name == "OS":
                del environment[VARIABLE]
            elif name == environment.get("FLASK_ENV_FILE") or arguments == RUN:
                # Without a file these do not start at all.
                (app / name).write_text("")
            else:
                (app / name).unlink()
    return winners


def main():
    peers = pathlib.Path(sys.argv[1]).resolve()
    for chain in CHAINS:
        environment = ",".join(f"{name}={value}" for name, value in chain[1].items()) or "-"
        print(chain[0], "-", environment, " > ".join(order(peers, chain)),
              "measured " + chain[-1], sep="\t", flush=True)


if __name__ == "__main__":
    main()

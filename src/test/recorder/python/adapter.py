"""Prints what one Python loader makes of `.env` in the working folder: adapter.py LOADER [MODULES].

MODULES is a folder whose packages come before the installed ones.
"""
import json
import os
import sys


def load_dotenv(variable, override=False):
    import dotenv

    dotenv.load_dotenv(".env", override=override)
    return os.environ.get(variable)


def load_dotenv_override(variable):
    return load_dotenv(variable, override=True)


def pydantic_settings(variable):
    import pydantic
    import pydantic_settings

    class AppSettings(pydantic_settings.BaseSettings):
        model_config = pydantic_settings.SettingsConfigDict(env_file=".env", extra="ignore")
        value: str | None = pydantic.Field(None, validation_alias=variable)

    return AppSettings().value


def environs(variable, expand_vars=False):
    import marshmallow

    # environs 15 wants marshmallow 4, whose fields are generic; Debian 13 has 3.26.
    marshmallow.fields.Field.__class_getitem__ = classmethod(lambda cls, _: cls)
    import environs as package

    env = package.Env(expand_vars=expand_vars)
    env.read_env(".env")
    try:
        return env.str(variable)
    except package.EnvError:
        return None


def environs_expanding(variable):
    return environs(variable, expand_vars=True)


def django_environ(variable):
    import environ

    env = environ.Env()
    environ.Env.read_env(".env")
    return env(variable, default=None)


def decouple(variable):
    import decouple as package

    config = package.Config(package.RepositoryEnv(".env"))
    return config(variable, default=None)


def decouple_ini(variable):
    import decouple as package

    config = package.Config(package.RepositoryIni(".env"))
    return config(variable, default=None)


def flask(variable):
    import flask.cli

    flask.cli.load_dotenv()
    return os.environ.get(variable)


def pipenv(variable):
    from pipenv.project import Project
    from pipenv.utils.environment import load_dot_env

    load_dot_env(Project(), quiet=True)
    return os.environ.get(variable)


def outcome(loader, variable):
    try:
        value = loader(variable)
    except Exception:
        return {"error": True}
    return {"unset": True} if value is None else {"value": value}


if __name__ == "__main__":
    sys.path[:0] = sys.argv[2:]
    print(json.dumps(outcome(globals()[sys.argv[1]], os.environ["RECORDER_VARIABLE"])))

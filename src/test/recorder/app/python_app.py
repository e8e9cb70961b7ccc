"""Runs Python apps and prints which database their settings name: one line for each run of a list.

The list is a file with objects of `folder`, `setting` and `environment`. Each run is a process of
its own, forked after the libraries are loaded.
"""
import importlib.util
import json
import os
import re
import sys

import pydantic_settings
import sqlalchemy.ext.asyncio

sys.dont_write_bytecode = True


def load(path):
    name = path[:-3].replace("/", ".")
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def plain(value):
    if value is None or value == "" or value == {}:
        return {"unset": True}
    if isinstance(value, dict):
        names = {"NAME": "database", "USER": "user", "PASSWORD": "password", "HOST": "host",
                 "PORT": "port"}
        parts = {ours: str(value[theirs]) for theirs, ours in names.items() if value.get(theirs)}
        return {"parts": parts} if parts else {"unset": True}
    if hasattr(value, "get_secret_value"):
        value = value.get_secret_value()
    return {"url": str(value)}


def setting(module, label):
    item = re.fullmatch(r'(\w+)\["(\w+)"\]', label)
    if item:
        return getattr(module, item[1]).get(item[2])
    value = module
    for name in label.split("."):
        value = getattr(value, name)
        if isinstance(value, type) and hasattr(value, "model_fields"):
            value = value()
    return value


def app(label):
    file = next(name for name in ("config.py", "settings.py") if os.path.exists(name))
    return plain(setting(load(file), label))


def alembic(_):
    import alembic_app

    return alembic_app.reached()


def run(each, answer):
    os.chdir(each["folder"])
    os.environ.clear()
    os.environ.update(each["environment"])
    sys.path.insert(0, each["folder"])
    try:
        result = answer(each["setting"])
    except BaseException as failure:
        print(repr(failure), file=sys.stderr)
        result = {"error": True}
    print(json.dumps(result), flush=True)


answers = {"app": app, "alembic": alembic}
for each in json.load(open(sys.argv[2])):
    child = os.fork()
    if child == 0:
        run(each, answers[sys.argv[1]])
        os._exit(0)
    os.waitpid(child, 0)

"""Prints what becomes of a parameter in the URL of each of SQLAlchemy's dialects and of Django: lines of client, name and
words, which are empty where the client goes on to dial or libpq only dislikes the value. Nothing listens on the port.

Run it where the clients are installed, with env -i; names of parameters stand on standard input, one a line.
"""
import asyncio
import os
import sys
import warnings

from django.conf import settings
from sqlalchemy import create_engine
from sqlalchemy.ext.asyncio import create_async_engine

warnings.simplefilter("ignore")
os.environ["HOME"] = "/nonexistent"
settings.configure(USE_TZ=True)
from django.db.backends.postgresql.base import DatabaseWrapper  # needs the settings

HERE = "://u:p@127.0.0.1:1/d?"
DIALLED = ("ConnectionRefusedError", "OperationalError", "Can't create a connection to host 127.0.0.1")
SOME_VALUE = {"ssl": "require", "target_session_attrs": "any", "gsslib": "gssapi", "command_timeout": "5",
              "prepared_statement_cache_size": "0", "async_fallback": "0", "connect_timeout": "10", "sslmode": "require",
              "isolation_level": "1", "unix_sock": ""}


def words(error):
    error = getattr(error, "orig", None) or error
    text = f"{type(error).__name__}: {error}".split("\n")[0]
    return "" if any(dialled in text for dialled in DIALLED) else text


async def over_asyncpg(query):
    async with create_async_engine("postgresql+asyncpg" + HERE + query).connect():
        pass


def over(driver):
    def connect(query):
        with create_engine(f"postgresql+{driver}" + HERE + query).connect():
            pass
    return connect


def over_django(query):
    name, _, value = query.partition("=")
    options = {name: int(value) if value.isdigit() else value}
    wrapper = DatabaseWrapper({"NAME": "d", "USER": "u", "PASSWORD": "p", "HOST": "127.0.0.1", "PORT": 1,
                               "TIME_ZONE": None, "OPTIONS": options}, "default")
    wrapper.get_new_connection(wrapper.get_connection_params())


CLIENTS = {"SA+psycopg2": over("psycopg2"), "SA+psycopg": over("psycopg"), "SA+pg8000": over("pg8000"),
           "SA+asyncpg": lambda query: asyncio.run(over_asyncpg(query)), "Django": over_django}
for name in sys.stdin.read().split():
    for client, connect in CLIENTS.items():
        try:
            connect(f"{name}={SOME_VALUE.get(name, 'x')}")
            outcome = "connected"
        except Exception as error:
            outcome = words(error)
        print(client, name, outcome, sep="\t")

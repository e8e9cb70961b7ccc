"""Connects with one of Python's clients to each URL of DATABASE_URLS, one a line.

    DATABASE_URLS=... python3 connect.py CLIENT

prints as JSON the client's version and, for each URL, the database, the user and whether TLS is on,
or the name of the error. Errors may quote a password: their texts are not printed.
"""

import asyncio
import json
import os
import sys
from importlib.metadata import version

QUESTION = (
    "SELECT current_database(), current_user,"
    " (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid())"
)


def psycopg2(url):
    import psycopg2 as library

    connection = library.connect(url)
    try:
        cursor = connection.cursor()
        cursor.execute(QUESTION)
        return cursor.fetchone()
    finally:
        connection.close()


def psycopg(url):
    import psycopg as library

    with library.connect(url) as connection:
        return connection.execute(QUESTION).fetchone()


def asyncpg(url):
    import asyncpg as library

    async def ask():
        connection = await library.connect(url, timeout=20)
        try:
            return await connection.fetchrow(QUESTION)
        finally:
            await connection.close()

    return asyncio.run(ask())


def sqlalchemy(url):
    from sqlalchemy import create_engine, text

    engine = create_engine(url)
    with engine.connect() as connection:
        return connection.execute(text(QUESTION)).fetchone()


def sqlalchemy_asyncpg(url):
    from sqlalchemy import text
    from sqlalchemy.ext.asyncio import create_async_engine

    async def ask():
        engine = create_async_engine(url)
        try:
            async with engine.connect() as connection:
                return (await connection.execute(text(QUESTION))).fetchone()
        finally:
            await engine.dispose()

    return asyncio.run(ask())


CLIENTS = {
    "psycopg2": (psycopg2, ["psycopg2"]),
    "psycopg": (psycopg, ["psycopg"]),
    "asyncpg": (asyncpg, ["asyncpg"]),
    "sqlalchemy-psycopg2": (sqlalchemy, ["sqlalchemy", "psycopg2"]),
    "sqlalchemy-psycopg": (sqlalchemy, ["sqlalchemy", "psycopg"]),
    "sqlalchemy-asyncpg": (sqlalchemy_asyncpg, ["sqlalchemy", "asyncpg"]),
    "sqlalchemy-pg8000": (sqlalchemy, ["sqlalchemy", "pg8000"]),
}


# What dbcheck describes; older ones lack a dialect, or take several hosts in another way.
OLDEST = {"sqlalchemy": 2}


def outcome(connect, url):
    try:
        database, user, tls = connect(url)
        return {"database": database, "user": user, "tls": tls}
    except Exception as error:
        return {"error": type(error).__name__}


def main():
    connect, modules = CLIENTS[sys.argv[1]]
    try:
        versions = [f"{module} {version(module)}" for module in modules]
        for module in modules:
            __import__(module)
            if int(version(module).split(".")[0]) < OLDEST.get(module, 0):
                raise ImportError(name=f"{module} {OLDEST[module]}")
    except ImportError as missing:
        print(json.dumps({"missing": missing.name}))
        return
    urls = [url for url in os.environ.get("DATABASE_URLS", "").split("\n") if url]
    print(
        json.dumps(
            {
                "version": ", ".join(versions),
                "outcomes": [outcome(connect, url) for url in urls],
            }
        )
    )


main()

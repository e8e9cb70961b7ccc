"""Records what Python's clients make of the corpus: prints JSON in the form of url-vectors.json.

Usage: record.py ROOT [COUNT [SEED]] [--full]. ROOT is the folder of a system in which the clients are installed; this
runs in it with chroot. A URL that names no driver is given to SQLAlchemy's dialects with theirs. Only --full keeps
all URLs, and the readings that are as those of plain SQLAlchemy.
"""
import json
import pathlib
import subprocess
import sys

from cases import URLS

HERE = pathlib.Path(__file__).parent
ADAPTER = (HERE / "adapter.py").read_text()
DRIVERS = {"SA+psycopg2": "psycopg2", "SA+psycopg": "psycopg", "SA+asyncpg": "asyncpg", "SA+pg8000": "pg8000"}
LONGEST_ERROR = 70

full = "--full" in sys.argv
root, *random = [argument for argument in sys.argv[1:] if argument != "--full"]
corpus = json.loads(subprocess.run([sys.executable, HERE.parent / "corpus.py", *random], check=True,
                                   capture_output=True, text=True).stdout)


def given(client, url):
    prefix = "postgresql://"
    if client in DRIVERS and url.startswith(prefix):
        return f"postgresql+{DRIVERS[client]}://" + url[len(prefix):]
    return url


def readings(client, urls):
    command = ["chroot", root, "env", "-i", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "python3", "-c", ADAPTER, client]
    return json.loads(subprocess.run(command, input=json.dumps(urls), check=True, stdout=subprocess.PIPE,
                                     text=True).stdout)


def compact(reading):
    if "error" in reading:
        return {"error": reading["error"][:LONGEST_ERROR]}
    return {key: value for key, value in reading.items() if value is not None and value != {} or key == "host"}


def recorded(client, url, reading, rows):
    rows.setdefault(url, {})[client] = compact(reading)


rows = {}
variants = {"host, no path", "path, port", "query, no database", "query, jdbc", "user, no port"}
urls = list(dict.fromkeys([case["url"] for case in corpus if full or case["why"] not in variants] + URLS))
if not full:
    often = ("jdbc:", "r2dbc:")
    alike = ("=require", "=true", "=1", "=a,b", "=/run/pg", "=5433", "=")
    urls = [url for url in urls if not url.startswith(often) and (url in URLS or not url.endswith(alike))]
for client in "asyncpg", "SA2.0", "dj-database-url", "django-environ":
    for url, reading in zip(urls, readings(client, urls)):
        recorded(client, url, reading, rows)
plain = {url: row["SA2.0"] for url, row in rows.items()}
for client in DRIVERS:
    asked = [given(client, url) for url in urls]
    for url, name, reading in zip(urls, asked, readings(client, asked)):
        expected = plain[url]
        if full or compact(reading) != expected and not ("error" in reading and "error" in expected):
            recorded(client, name, reading, rows)
cases = [{"id": f"n{number:04d}", "url": url, "readings": row} for number, (url, row) in enumerate(rows.items(), 1)]
print('{"about": "Python clients, run without a server: asyncpg 0.31.0, SQLAlchemy 2.0.52 with its dialects\' '
      'create_connect_args, dj-database-url 3.1.2, django-environ 0.12.0 with Django 5.2.18; Python 3.14.",')
print('"cases": [')
print(",\n".join(json.dumps(case, ensure_ascii=False, separators=(",", ":")) for case in cases))
print("]}")

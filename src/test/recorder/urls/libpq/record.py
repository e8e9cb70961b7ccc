"""What psycopg 3 (libpq itself) and psycopg2 make of URLs.

Usage: record.py CLIENT < urls.json > readings.json, with CLIENT one of libpq18, psycopg2.
Reads a JSON list of URLs; writes a JSON list of {host, port, user, password, database} with null
where a part is absent or empty, or of {error}.
"""
import json
import sys


def parser(client):
    if client == "libpq18":
        from psycopg.conninfo import conninfo_to_dict

        return conninfo_to_dict
    from psycopg2.extensions import parse_dsn

    return parse_dsn


def reading(parse, url):
    try:
        options = parse(url)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {str(error).strip()}"}
    names = {"host": "host", "port": "port", "user": "user", "password": "password", "database": "dbname"}
    return {part: options.get(name) or None for part, name in names.items()}


parse = parser(sys.argv[1])
json.dump([reading(parse, url) for url in json.load(sys.stdin)], sys.stdout)

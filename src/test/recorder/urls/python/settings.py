"""Prints what a server says at login to each setting, sent by asyncpg: lines of name and words, empty where it takes it.

Usage: settings.py DSN, of the superuser app on PostgreSQL 18. A setting is sent with the value it has.
"""
import asyncio
import sys

import asyncpg

BESIDES = ["role", "session_authorization", "is_superuser", "foo", "FOO", "TimeZone", "SEARCH_PATH", "a.b", "A.B.c", "_a.b", "a.b$1", "1a.b",
           "a.", ".a", "a..b", "x-y.z", "a b", "all", "_pq_.x", "pgbouncer", "schema", "channel_binding", "sslmode", "é", "é.x",
           "a.1", "sort_mem", "vacuum_mem"]


async def main(dsn):
    connection = await asyncpg.connect(dsn)
    settings = await connection.fetch("select name, setting from pg_settings order by name")
    present = {row["name"]: row["setting"] for row in settings if row["setting"]}
    for name in [row["name"] for row in settings] + BESIDES:
        value = present.get(name, {"role": "none", "session_authorization": "app", "TimeZone": "UTC", "sort_mem": "64",
                                "vacuum_mem": "1024"}.get(name, "x"))
        try:
            other = await asyncpg.connect(dsn, server_settings={name: value})
            await other.close()
            words = ""
        except asyncpg.PostgresError as error:
            words = error.args[0]
        if "invalid value" not in words and "could not access file" not in words:
            print(name, words, sep="\t")
    await connection.close()


asyncio.run(main(sys.argv[1]))

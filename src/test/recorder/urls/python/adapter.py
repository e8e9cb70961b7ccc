"""Prints what a Python client makes of URLs: JSON, a list of readings for a list of URLs on standard input.

Usage: adapter.py CLIENT, one of asyncpg, SA2.0, SA+psycopg2, SA+psycopg, SA+asyncpg, SA+pg8000, dj-database-url,
django-environ. A reading is {host, port, user, password, database} with null for what is absent, {error} or {other};
of SQLAlchemy's dialects and of Django it also holds {parameters}, as text, in the order in which they are handed on.
Nothing is dialled. The environment and the home folder must be empty: start it with env -i.
"""
import inspect
import json
import os
import sys
import warnings

warnings.simplefilter("ignore")
OPERATING_SYSTEM_USER = "the-operating-system-user"
os.environ.update({"LOGNAME": OPERATING_SYSTEM_USER, "HOME": "/nonexistent"})


def text(value):
    return None if value is None or value == "" else str(value)


def reading(host, port, user, password, database, parameters=None):
    fields = {"host": text(host), "port": text(port), "user": text(user), "password": text(password),
              "database": text(database)}
    if parameters is not None:
        fields["parameters"] = {name: str(value) for name, value in parameters.items()}
    return fields


def libpq(options):
    """Keyword arguments of psycopg2 or psycopg."""
    options = dict(options)
    main = [options.pop(name, None) for name in ("host", "port", "user", "password", "dbname")]
    return reading(*main, options)


def asyncpg(url):
    from asyncpg import connect_utils
    none = dict.fromkeys(inspect.signature(connect_utils._parse_connect_dsn_and_args).parameters)
    original = connect_utils._validate_port_spec
    ends = []

    def noting(hosts, port):
        ports = original(hosts, port)
        ends[:] = [hosts, ports]
        return ports

    def ports_with(port):
        os.environ["PGPORT"] = port
        connect_utils._validate_port_spec = noting
        try:
            parameters = connect_utils._parse_connect_dsn_and_args(**{**none, "dsn": url})[1]
        finally:
            connect_utils._validate_port_spec = original
        return [*ends, parameters]

    hosts, ports, parameters = ports_with("5432")
    hosts, others, _ = ports_with("5999")
    by_default = hosts[-1:] == ["localhost"] and len(hosts) == 5
    port = None if set(others) == {5999} and set(ports) == {5432} else ",".join(map(str, ports))
    if port and by_default:
        port = ",".join(map(str, ports)) if len(set(ports)) > 1 else str(ports[0])
    user = None if parameters.user == OPERATING_SYSTEM_USER else parameters.user
    database = None if parameters.database == OPERATING_SYSTEM_USER else parameters.database
    return reading(None if by_default else ",".join(hosts), port, user, parameters.password, database)


def sqlalchemy(url):
    from sqlalchemy.dialects.postgresql import psycopg2
    from sqlalchemy.engine import make_url
    return libpq(psycopg2.dialect().create_connect_args(make_url(url))[1])


class Hiding:
    """Of an app one driver is taken to be installed; others are there only for what SQLAlchemy says to them."""
    drivers = {"psycopg2", "psycopg", "asyncpg", "pg8000", "psycopg2cffi"}

    def __init__(self, shown):
        self.hidden = self.drivers - set(shown)

    def find_spec(self, name, path=None, target=None):
        if name in self.hidden:
            raise ModuleNotFoundError(f"No module named {name!r}")


def with_only(*drivers):
    if not any(isinstance(finder, Hiding) for finder in sys.meta_path):
        sys.meta_path.insert(0, Hiding(drivers))


def dialect(url, driver):
    """What SQLAlchemy hands to a driver, where it is the driver that the URL names."""
    from sqlalchemy.engine import make_url
    made = make_url(url)
    named = made.get_dialect()
    if named.name != "postgresql":
        return {"other": f"a database of the dialect {named.name}"}
    if driver == "asyncpg":
        from sqlalchemy.ext.asyncio import create_async_engine
        with_only("asyncpg", "psycopg2", "pg8000")
        create_async_engine(made.set(query={}))
    elif named.driver != driver or named.is_async:
        from sqlalchemy import create_engine
        with_only(driver, "asyncpg")
        create_engine(made.set(query={})).connect()
    for name in {"psycopg2": ["dsn"], "psycopg": ["conninfo"], "asyncpg": ["dsn"]}.get(driver, []):
        if name in made.query:
            return {"other": f"a connection string in the parameter {name}"}
    options = named(dbapi=named.import_dbapi()).create_connect_args(made)[1]
    options.pop("context", None)
    return options


def sqlalchemy_psycopg(url):
    options = dialect(url, "psycopg")
    return options if "other" in options else libpq(options)


def sqlalchemy_psycopg2(url):
    from psycopg2.extensions import make_dsn
    options = dialect(url, "psycopg2")
    if "database" in options:
        make_dsn(**{name: "x" for name in ("database", "dbname") if name in options})
        options["dbname"] = options.pop("database")
    return options if "other" in options else libpq(options)


def sqlalchemy_asyncpg(url):
    options = dialect(url, "asyncpg")
    if "other" in options:
        return options
    from asyncpg import connect_utils
    names = inspect.signature(connect_utils._parse_connect_dsn_and_args).parameters
    known = {name: options[name] for name in names if name in options and name != "server_settings"}
    connect_utils._parse_connect_dsn_and_args(**{**dict.fromkeys(names), **known})
    main = [options.pop(name, None) for name in ("host", "port", "user", "password", "database")]
    if isinstance(main[0], str) and "," in main[0] and not main[0].startswith("/"):
        import socket
        socket.getaddrinfo(main[0], 5432)
    for i in 0, 1:
        if isinstance(main[i], list):
            main[i] = ",".join(map(str, main[i]))
    return reading(*main, options)


def sqlalchemy_pg8000(url):
    import pg8000.dbapi
    options = dialect(url, "pg8000")
    if "other" in options:
        return options
    if "user" not in options:
        pg8000.dbapi.connect()
    if any(isinstance(options.get(name), tuple) for name in ("host", "port", "user", "database")):
        pg8000.dbapi.connect(**options)
    if "unix_sock" in options:
        options["host"] = options.pop("unix_sock")
    main = [options.pop(name, None) for name in ("host", "port", "user", "password", "database")]
    return reading(*main, options)


def django(config):
    """What Django hands to psycopg; a missing name is recorded as such, though Django refuses it."""
    from django.conf import settings
    if not settings.configured:
        settings.configure(USE_TZ=True)
    from django.db.backends.postgresql.base import DatabaseWrapper
    options = config.get("OPTIONS", {})
    named = {"NAME": config.get("NAME") or None, "USER": "", "PASSWORD": "", "HOST": "", "PORT": "", "TIME_ZONE": None,
             **{key: config[key] for key in ("USER", "PASSWORD", "HOST", "PORT") if key in config}}
    wrapper = DatabaseWrapper({**named, "OPTIONS": dict(options)}, "default")
    handed = wrapper.get_connection_params()
    if not config.get("NAME") and "dbname" not in options:
        handed.pop("dbname", None)
    main = [handed.get(name) for name in ("host", "port", "user", "password", "dbname")]
    others = {name: value for name, value in options.items()
              if name not in ("host", "port", "user", "password", "dbname")}
    return reading(*main, others)


def dj_database_url(url):
    from dj_database_url import parse
    return django(parse(url))


def django_environ(url):
    from environ import Env
    config = Env.db_url_config(url)
    return django(config) if config else {"other": "returned {} (nothing)"}


CLIENTS = {"asyncpg": asyncpg, "SA2.0": sqlalchemy, "SA+psycopg2": sqlalchemy_psycopg2,
           "SA+psycopg": sqlalchemy_psycopg, "SA+asyncpg": sqlalchemy_asyncpg, "SA+pg8000": sqlalchemy_pg8000,
           "dj-database-url": dj_database_url, "django-environ": django_environ}


def outcome(client, url):
    try:
        return CLIENTS[client](url)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:200]}


json.dump([outcome(sys.argv[1], url) for url in json.load(sys.stdin)], sys.stdout)

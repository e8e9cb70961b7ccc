"""Runs Alembic on the project in the working folder up to where it would connect."""
import sqlalchemy
import sqlalchemy.ext.asyncio


class Connecting(Exception):
    pass


def connect(url, **_):
    raise Connecting(str(url) if isinstance(url, str) else url.render_as_string(False))


def engine_from_config(configuration, prefix="sqlalchemy.", **_):
    connect(configuration[prefix + "url"])


def reached():
    for module in (sqlalchemy, sqlalchemy.ext.asyncio):
        module.create_engine = module.create_async_engine = connect
        module.engine_from_config = module.async_engine_from_config = engine_from_config
    import alembic.command
    import alembic.config

    try:
        alembic.command.upgrade(alembic.config.Config("alembic.ini"), "head")
    except Connecting as found:
        if str(found):
            return {"url": str(found)}
    return {"unset": True}

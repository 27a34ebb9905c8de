"""What it means when the database or a disk fails, and the refusal that says so.

A failure is known by its cause: PostgreSQL's SQLSTATE, the pool's own error, or the `errno` of the operating system.
Its text is never looked at.
"""

import errno
import threading
import time
from collections.abc import Iterator
from enum import StrEnum

import django.db
import psycopg
from psycopg_pool import PoolClosed, PoolTimeout

from highwall.kit.errors.kinds import DomainError

_ON_FULL_DISKS = frozenset({errno.ENOSPC, errno.EDQUOT})
# 08: the connection; 57P: the server is shut down, crashed, or not yet ready; 53300: it takes no more connections.
_AWAY = ("08", "57P01", "57P02", "57P03", "53300")
_NO_SCHEMA = (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn, psycopg.errors.UndefinedFunction)


class Failure(StrEnum):
    """A kind of failure that is nobody's mistake in the request."""

    DISK_FULL = "disk_full"
    DATABASE_AWAY = "database_away"
    NO_SCHEMA = "no_schema"


class DiskFull(DomainError):
    """Nothing more can be written: the disk of the database or of the files is full (507)."""

    status = 507
    code = "disk_full"
    title = "The disk of the server is full"


class DatabaseUnavailable(DomainError):
    """The database does not answer (503)."""

    status = 503
    code = "database_unavailable"
    title = "The database does not answer"


def failure_of(error: BaseException) -> Failure | None:
    """Which kind of failure is behind an error, or None when it is another."""
    for cause in _causes(error):
        if isinstance(cause, psycopg.errors.DiskFull) or (isinstance(cause, OSError) and cause.errno in _ON_FULL_DISKS):
            return Failure.DISK_FULL
        if _is_away(cause):
            return Failure.DATABASE_AWAY
        if isinstance(cause, _NO_SCHEMA):
            return Failure.NO_SCHEMA
    return None


def refusal_of(error: BaseException) -> DomainError | None:
    """The refusal that tells a person what is behind an error, or None where that is a fault of ours."""
    failure = failure_of(error)
    if failure is Failure.DISK_FULL:
        full_disk.note()
        return DiskFull("The disk of the server is full. Nothing was saved. Tell whoever runs the server.")
    if failure is Failure.DATABASE_AWAY:
        return DatabaseUnavailable(
            "The database does not answer at the moment. Try again in a few seconds.", retry_after_s=5
        )
    return None


def is_of_database(error: BaseException) -> bool:
    """Whether the database refused or failed, as against the code around it."""
    return isinstance(error, psycopg.Error | django.db.Error)


def in_one_sentence(error: BaseException) -> str:
    """What happened, for a person at a terminal: one line, ended by a full stop."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    # What follows the first line is where and why, unless that only announces a list.
    said = (" ".join(lines) if lines[0].endswith(":") else lines[0]).rstrip(".")
    failure = failure_of(error)
    if failure is Failure.DISK_FULL:
        return f"The disk is full: {said}."
    return f"The database can't be reached: {said}." if failure is Failure.DATABASE_AWAY else f"{said}."


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__


def _is_away(error: BaseException) -> bool:
    if isinstance(error, PoolTimeout | PoolClosed):
        return True
    if not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    # Whoever finds nobody at the address, or loses the connection, has no SQLSTATE to tell.
    state = error.sqlstate
    return state.startswith(_AWAY) if state else type(error) in {psycopg.OperationalError, psycopg.InterfaceError}


class FullDisk:
    """Remembers for a while that a write met a full disk, as this process saw it: free space can be looked up for the
    folders of this machine only, and the database may have its disk elsewhere."""

    SECONDS = 60.0

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen_at: float | None = None

    def note(self) -> None:
        with self._lock:
            self._seen_at = time.monotonic()

    def forget(self) -> None:
        with self._lock:
            self._seen_at = None

    def was_met(self) -> bool:
        """Whether a write failed for it within the last minute."""
        with self._lock:
            return self._seen_at is not None and time.monotonic() - self._seen_at < self.SECONDS


full_disk = FullDisk()

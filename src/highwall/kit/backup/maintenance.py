"""The time during which a restore replaces the database and the product refuses everybody.

It lasts exactly as long as the process that restores holds an advisory lock: when that process is killed, the lock is
gone and the product serves again, with nothing to clean up.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.http import HttpRequest, HttpResponseBase

from highwall.kit.backup.server import BackupError, link, live_name, maintenance_link
from highwall.kit.errors import DomainError, problem_response
from highwall.kit.triggers import CHANNEL, Cache

LOCK = 4_110_003
TOPIC = "maintenance"
OPEN_PATHS = ("/api/v1/health", "/api/v1/maintenance")

_cache: Cache[str, bool] = Cache(TOPIC)


class UnderMaintenance(DomainError):
    """A restore is running (503)."""

    status = 503
    code = "maintenance"
    title = "Highwall is being restored from a backup"


@contextmanager
def hold() -> Iterator[None]:
    """Have the product refuse everybody for the length of the block. Raises BackupError when a restore runs already.

    The lock is held in the maintenance database of the server, because sessions on the live one are cut.
    """
    with maintenance_link() as holder:
        row = holder.execute("SELECT pg_try_advisory_lock(%s, hashtext(%s))", [LOCK, live_name()]).fetchone()
        if row is None or not row[0]:
            raise BackupError("A restore is running already.")
        _tell()
        try:
            yield
        finally:
            holder.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", [LOCK, live_name()])
            _tell()


def _tell() -> None:
    with link(autocommit=True) as live:
        live.execute("SELECT pg_notify(%s, %s)", [CHANNEL, TOPIC])


def is_active() -> bool:
    """Whether a restore runs. “No” is kept until a restore announces itself; “yes” is asked afresh each time."""
    active = _cache.get("active", _look)
    if active:
        _cache.drop()
    return active


def _look() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = %s AND objsubid = 2
                              AND objid = hashtext(current_database())::oid AND granted)""",
            [LOCK],
        )
        return bool(cursor.fetchone()[0])


class Maintenance:
    """The middleware that refuses calls of the API meanwhile, but for the state of the restore itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path.startswith("/api/") and not request.path.startswith(OPEN_PATHS) and is_active():
            problem = UnderMaintenance(
                "A backup is being restored. Wait a few minutes, then sign in again.", retry_after_s=15
            )
            return problem_response(request, problem)
        return self.get_response(request)

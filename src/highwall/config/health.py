"""Whether the service is up: asked by load balancers and by people, answered in time whatever the database does."""

from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotInTime
from threading import Lock
from typing import Any

from django.db import connection
from django.http import HttpRequest

from highwall.kit import disks
from highwall.kit.disks import Room
from highwall.kit.errors import DatabaseUnavailable, Failure, failure_of
from highwall.kit.http import ApiRouter

ANSWER_SECONDS = 1.5

router = ApiRouter(tags=["health"])


@router.read("/health", public="load balancers ask without an account", response=dict[str, str])
def get_health(request: HttpRequest) -> Any:
    """Whether the service is up and reaches its database.

    `status` is `ok`, `warning` (`reason` is `disk_low`) or `degraded` (`disk_full`: reading goes on, writing does not).
    503 `database_unavailable` when the database does not answer within two seconds.
    """
    try:
        found = _probe.ask().result(timeout=ANSWER_SECONDS)
    except NotInTime as error:
        raise DatabaseUnavailable("The database does not answer in time.", retry_after_s=5) from error
    except Exception as error:
        if failure_of(error) is not Failure.DATABASE_AWAY:
            raise
        raise DatabaseUnavailable("The database does not answer.", retry_after_s=5) from error
    return {
        Room.ENOUGH: {"status": "ok"},
        Room.LOW: {"status": "warning", "reason": "disk_low"},
        Room.FULL: {"status": "degraded", "reason": "disk_full"},
    }[found]


def _look() -> Room:
    """Ask the database, and the disks of this machine."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        return disks.room(disks.fullest(), disks.LEAST_FREE.get())
    finally:
        connection.close()


class _Probe:
    """One look at a time, by a thread of its own: who asks while one is under way gets its result."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._thread: ThreadPoolExecutor | None = None
        self._running: Future[Room] | None = None

    def ask(self) -> Future[Room]:
        with self._lock:
            # Made when first asked for: threads do not survive a fork.
            if self._thread is None:
                self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="health")
            if self._running is None or self._running.done():
                self._running = self._thread.submit(_look)
            return self._running


_probe = _Probe()

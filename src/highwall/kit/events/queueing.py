"""Queueing of background work, in the transaction that needs it."""

from typing import Any, LiteralString

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager

# A worker's own connector queues on connections of its own: a job would start before the commit of what it is about,
# and would outlive a rollback. This one takes part in the transaction of the calling thread, in every process.
_MANAGER = JobManager(DjangoConnector())


class _Beside(DjangoConnector):
    """Queues together with another statement that writes, in one round trip."""

    def __init__(self, statement: LiteralString, arguments: dict[str, Any]) -> None:
        super().__init__()
        self._statement, self._arguments = statement, arguments

    def execute_query_all(self, query: LiteralString, **arguments: Any) -> list[dict[str, Any]]:
        together: LiteralString = "WITH beside AS (" + self._statement + ") " + query
        return super().execute_query_all(together, **arguments, **self._arguments)


def queue_task(name: str, /, **arguments: str | None) -> None:
    """Have a worker run a task after the commit of the surrounding transaction, and never if that is rolled back.

    Raises procrastinate's TaskNotFound for a name that no installed app has registered.
    """
    _queue(_MANAGER, name, arguments)


def queue_task_beside(statement: LiteralString, values: dict[str, Any], name: str, /, **arguments: str | None) -> None:
    """As `queue_task`, together with a statement that writes, whose placeholders are named as its values."""
    _queue(JobManager(_Beside(statement, values)), name, arguments)


def _queue(manager: JobManager, name: str, arguments: dict[str, str | None]) -> None:
    job = app.configure_task(name, allow_unknown=False).job
    JobDeferrer(job=job, job_manager=manager).defer(**arguments)

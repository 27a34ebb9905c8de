"""Queueing of background work, in the transaction that needs it."""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.jobs import JobDeferrer
from procrastinate.manager import JobManager

# A worker's own connector queues on connections of its own: a job would start before the commit of what it is about,
# and would outlive a rollback. This one takes part in the transaction of the calling thread, in every process.
_MANAGER = JobManager(DjangoConnector())


def queue_task(name: str, /, **arguments: str | None) -> None:
    """Have a worker run a task after the commit of the surrounding transaction, and never if that is rolled back.

    Raises procrastinate's TaskNotFound for a name that no installed app has registered.
    """
    job = app.configure_task(name, allow_unknown=False).job
    JobDeferrer(job=job, job_manager=_MANAGER).defer(**arguments)

"""How a job ends: its state and the news of it are written together."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.kit.events import outbox
from highwall.kit.models import JobRun

ENDED = "jobs.ended"
"""The event of a job that ended by itself, with its `job_id`. One that was stopped is no news to whoever stopped it."""

OPEN_STATES = (JobRun.State.QUEUED, JobRun.State.RUNNING)


@transaction.atomic
def end_job(job_id: UUID, state: JobRun.State, message: str) -> None:
    """Note how a job ended, unless it has ended before, and tell of it after the commit."""
    under_way = JobRun.objects.filter(pk=job_id, state__in=OPEN_STATES)
    if under_way.update(state=state, message=message, finished_at=timezone.now()) and state != JobRun.State.CANCELLED:
        outbox.emit(ENDED, job_id=str(job_id))

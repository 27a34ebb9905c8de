from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.administration.queries import visible_jobs
from highwall.domains.notifications.services import mark_read_about
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.jobs import OPEN_STATES
from highwall.kit.models import JobRun


@transaction.atomic
def cancel_job(*, actor: Actor, job_id: UUID) -> JobRun:
    """Ask a job to stop. One that waits ends at once; one that runs ends at its next report of progress.

    Raises NotFound, Conflict (it has already ended).
    """
    job = visible_jobs(actor).select_for_update().filter(pk=job_id).first()
    if job is None:
        raise NotFound("There is no such job.")
    if job.state == JobRun.State.QUEUED:
        job.state, job.finished_at, job.message = JobRun.State.CANCELLED, timezone.now(), "Cancelled."
    elif job.state != JobRun.State.RUNNING:
        raise Conflict(f"The job has already ended: it is {job.get_state_display().lower()}.", code="job_ended")
    job.cancel_requested = True
    job.save(update_fields=["state", "finished_at", "message", "cancel_requested"])
    return job


@transaction.atomic
def see_job(*, actor: Actor, job_id: UUID) -> None:
    """Note that the owner has seen how a job ended: who sees it where it shows needs no notification of it.

    Raises NotFound, also for a job of somebody else, Conflict (it has not ended).
    """
    job = JobRun.objects.select_for_update().filter(pk=job_id, owner_id=actor.user_id).first()
    if job is None:
        raise NotFound("There is no such job.")
    if job.state in OPEN_STATES:
        raise Conflict("The job has not ended yet.", code="job_not_ended")
    if job.seen_at is None:
        job.seen_at = timezone.now()
        job.save(update_fields=["seen_at"])
    mark_read_about(actor=actor, job_id=str(job_id))

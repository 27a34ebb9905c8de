from uuid import UUID

from django.db import transaction
from django.utils import timezone

from highwall.domains.administration.queries import visible_jobs
from highwall.kit.errors import Conflict, NotFound
from highwall.kit.models import JobRun
from highwall.kit.policy import Actor


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

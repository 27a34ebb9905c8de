"""Work that stays behind when a worker is killed: it is taken up again by the next one."""

import logging
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.manager import JobManager

from highwall.kit.jobs.ends import end_job
from highwall.kit.models import JobRun

log = logging.getLogger(__name__)

SILENT_AFTER = timedelta(seconds=60)
"""A worker reports every ten seconds that it lives."""
MAX_ATTEMPTS = 3
"""Work that was lost with its worker so often is likely to be what kills the worker."""

_MANAGER = JobManager(DjangoConnector())


def take_up_abandoned(*, own_worker: int | None) -> int:
    """Queue again what workers that are gone had begun, and give up what was lost `MAX_ATTEMPTS` times.

    `own_worker` is the worker that asks: it lives, whatever its last report says (the machine may have slept). Returns
    how much was queued again. Tasks must be safe to run twice, as they must be for a retry.
    """
    now = timezone.now()
    is_gone = Q(worker=None) | Q(worker__last_heartbeat__lt=now - SILENT_AFTER)
    begun = ProcrastinateJob.objects.filter(is_gone, status="doing").exclude(worker=own_worker, worker__isnull=False)
    queued = 0
    for job in begun.order_by("id"):
        about = (job.task_name, job.pk)
        if job.attempts + 1 < MAX_ATTEMPTS:
            log.warning("%s (%s) was left by a worker that is gone; it is queued again", *about)
            _MANAGER.retry_job_by_id(job.pk, now)
            queued += 1
        else:
            log.error("%s (%s) was lost with its worker; it is given up after %s attempts", *about, MAX_ATTEMPTS)
            _give_up(job)
    return queued


@transaction.atomic
def _give_up(job: ProcrastinateJob) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_finish_job_v1(%s, 'failed', false)", [job.pk])
    if "job_id" in job.args:
        message = f"Given up after {MAX_ATTEMPTS} attempts: the worker was lost at it."
        end_job(job.args["job_id"], JobRun.State.FAILED, message)

"""Background work: the kit's own tasks, and progress of long work that a person waits for."""

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import ProtectedError, RestrictedError
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from highwall.kit.actors import ActingContext, acting, note_job
from highwall.kit.audit import retention as audit_retention
from highwall.kit.audit import trail as audit
from highwall.kit.calendar import partitions
from highwall.kit.events import outbox, queue_task
from highwall.kit.jobs import abandoned, forgetting
from highwall.kit.jobs.ends import OPEN_STATES, end_job
from highwall.kit.mail import housekeeping as mail_housekeeping
from highwall.kit.mail import sending
from highwall.kit.models import IdempotencyKey, JobRun
from highwall.kit.refusals import has_dependents

_REPORT = f"""
    UPDATE {JobRun._meta.db_table} SET done = %s, total = %s, message = %s WHERE id = %s
    RETURNING cancel_requested"""  # noqa: S608 our own name


KEEP_DONE_WORK_H = 24
KEEP_FAILED_WORK_H = 30 * 24


class Cancelled(Exception):
    """The person who started the work asked for it to stop."""


class Progress:
    """Reports how far a job is; raises Cancelled when asked to stop, so call it where the work may stop.

    Outside of a transaction call it as it is. What a transaction writes nobody sees before its end: inside one, call
    what `beside_transaction` gives.
    """

    def __init__(self, job_id: UUID, connection: BaseDatabaseWrapper = connection) -> None:
        self.job_id = job_id
        self._connection = connection

    def __call__(self, done: int, total: int, message: str = "") -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(_REPORT, [done, total, message, self.job_id])
            row = cursor.fetchone()
        if row and row[0]:
            raise Cancelled

    @contextmanager
    def beside_transaction(self) -> Iterator["Progress"]:
        """Progress on a connection of its own, from the pool and given back at the end: each report stands at once,
        and a request to stop is seen at once, whatever transaction runs meanwhile and however that ends.

        The transaction must not change the record of its own job: the report would wait for it for ever.
        """
        beside = connection.copy()
        try:
            yield Progress(self.job_id, beside)
        finally:
            beside.close()


def start_job(
    kind: str, *, task: str, owner_id: UUID | None, subject_id: UUID | None = None, link: str = "", **arguments: str
) -> JobRun:
    """Queue a task whose progress a person can watch. The task gets `job_id` beside its arguments.

    `link` is the page of the client where the result is to be seen: its owner is told there, or sent there, when it
    ends. The answer to the request that starts a job names it (`kit.http.JOBS_HEADER`).
    """
    with transaction.atomic():
        job = JobRun.objects.create(kind=kind, owner_id=owner_id, subject_id=subject_id, link=link)
        queue_task(task, job_id=str(job.pk), **arguments)
    note_job(job.pk)
    return job


def run_job(job_id: UUID, work: Callable[[Progress], str]) -> None:
    """Run the work of a job and keep its state true, whatever happens. A job that has already ended is left alone,
    so running it twice is safe."""
    updated = JobRun.objects.filter(pk=job_id, state__in=OPEN_STATES).update(
        state=JobRun.State.RUNNING, started_at=timezone.now()
    )
    if not updated:
        return
    job = JobRun.objects.get(pk=job_id)
    try:
        with acting(ActingContext(actor_id=job.owner_id, source=f"job {job.kind}")):
            message = work(Progress(job_id))
    except Cancelled:
        end_job(job_id, JobRun.State.CANCELLED, "Cancelled.")
    except Exception as error:
        said = has_dependents(error) if isinstance(error, ProtectedError | RestrictedError) else error
        end_job(job_id, JobRun.State.FAILED, str(said) or traceback.format_exc(limit=1))
        raise
    else:
        end_job(job_id, JobRun.State.DONE, message)


@app.task(name="outbox.deliver", queue="outbox", retry=RetryStrategy(max_attempts=20, exponential_wait=2))
def deliver_event(event_id: str) -> None:
    outbox.deliver(UUID(event_id))


@app.periodic(cron="* * * * *")
@app.task(name="outbox.deliver_pending", queue="outbox", queueing_lock="outbox.deliver_pending")
def deliver_pending_events(timestamp: int) -> None:
    outbox.deliver_pending()


@app.periodic(cron="* * * * * */5")
@app.task(name="audit.seal", queue="audit", queueing_lock="audit.seal")
def seal_audit_trail(timestamp: int) -> None:
    audit.seal_new_events()


@app.periodic(cron="40 1 * * *")
@app.task(name="audit.retention", queue="audit", queueing_lock="audit.retention")
def keep_audit_trail_in_bounds(timestamp: int) -> None:
    """Drop the months of the audit trail that are over, and write the head of its chain to the log."""
    audit.log_head()
    with acting(ActingContext(source="job audit.retention")):
        audit_retention.drop_expired()


@app.task(name="mail.send", queue="mail")
def send_mail(mail_id: str) -> None:
    """The first attempt at a mail, right after the commit of its cause; `mail.send_due` makes the others."""
    sending.send_mail(UUID(mail_id))


@app.periodic(cron="* * * * *")
@app.task(name="mail.send_due", queue="mail", queueing_lock="mail.send_due")
def send_due_mail(timestamp: int) -> None:
    mail_housekeeping.forget_what_has_expired()
    sending.send_due()


@app.periodic(cron="* * * * *")
@app.task(name="kit.take_up_abandoned", queueing_lock="kit.take_up_abandoned", pass_context=True)
def take_up_abandoned(context: JobContext, timestamp: int) -> None:
    abandoned.take_up_abandoned(own_worker=context.job.worker_id)


@app.periodic(cron="30 1 * * *")
@app.task(name="kit.forget_old_work", queueing_lock="kit.forget_old_work", pass_context=True)
async def forget_old_work(context: JobContext, timestamp: int) -> None:
    """Thin out the queue: the seal of the trail alone leaves 17,000 ended jobs a day."""
    await context.app.job_manager.delete_old_jobs(nb_hours=KEEP_DONE_WORK_H)
    await context.app.job_manager.delete_old_jobs(
        nb_hours=KEEP_FAILED_WORK_H, include_failed=True, include_cancelled=True, include_aborted=True
    )


@app.periodic(cron="10 1 * * *")
@app.task(name="kit.housekeeping", queueing_lock="kit.housekeeping")
def housekeeping(timestamp: int) -> None:
    """Make the partitions of the months to come, and forget old idempotency keys, mail, events and jobs."""
    mail_housekeeping.forget_old_mail()
    forgetting.forget_delivered_events()
    forgetting.forget_ended_jobs()
    with transaction.atomic():
        partitions.ensure_ahead()
        IdempotencyKey.objects.filter(created_at__lt=timezone.now() - timedelta(days=2)).delete()

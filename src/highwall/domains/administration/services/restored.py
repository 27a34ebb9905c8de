"""What has to be so in a database that was just restored, before it takes the place of the live one."""

from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from highwall.domains.accounts.models import PasswordCode, Session
from highwall.domains.administration.services.backup import RESTORE_JOB
from highwall.kit import audit
from highwall.kit.actors import ActingContext, acting
from highwall.kit.calendar import partitions
from highwall.kit.events import emit
from highwall.kit.models import JobRun


@transaction.atomic
def settle_restored_database(record: dict[str, Any]) -> None:
    """Record the restore in the trail of the restored data, and end what the past must not bring back to life:
    sessions, password codes, and jobs that were under way when the backup was taken."""
    actor_id = UUID(record["actor_id"]) if record["actor_id"] else None
    now = timezone.now()
    with acting(ActingContext(actor_id=actor_id, address=record["address"], source="restore")):
        partitions.ensure_ahead()
        after = {key: record[key] for key in ("installation", "taken_at", "by", "safety")}
        audit.record_event("restored", resource="backup", resource_id=record["backup"], after=after)
        Session.objects.filter(ended_at=None).update(ended_at=now, end_reason="restore")
        PasswordCode.objects.filter(used_at=None, expires_at__gt=now).update(expires_at=now)
        JobRun.objects.filter(state__in=[JobRun.State.QUEUED, JobRun.State.RUNNING]).update(
            state=JobRun.State.FAILED, message="It was under way when the backup was taken.", finished_at=now
        )
        with connection.cursor() as cursor:
            cursor.execute(
                """UPDATE procrastinate_jobs SET status = 'failed' WHERE status = 'doing';
                   UPDATE procrastinate_jobs SET status = 'cancelled'
                   WHERE status = 'todo' AND task_name LIKE 'administration.%'"""
            )
        emit("administration.restored", name=record["backup"], by=record["by"])
        if record["job_id"]:
            JobRun.objects.update_or_create(
                pk=UUID(record["job_id"]),
                defaults={
                    "kind": RESTORE_JOB,
                    "owner_id": actor_id,
                    # Seen only once this database is the live one, and then the work is done.
                    "state": JobRun.State.DONE,
                    "message": record["backup"],
                    "done": 100,
                    "total": 100,
                    "started_at": now,
                    "finished_at": now,
                },
            )

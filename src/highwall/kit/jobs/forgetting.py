"""What the product notes for its own work goes after a while, so that no table grows without end."""

from datetime import timedelta
from typing import Annotated

from annotated_types import Ge, Le
from django.db.models import Model, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from highwall.kit.models import JobRun, OutboxEvent
from highwall.kit.settings import Setting

KEEP_EVENTS_DAYS = Setting(
    key="operation.keep_events_days",
    type_=Annotated[int, Ge(1), Le(730)],
    default=30,
    group="operation",
    description="How long events that every part of the product has been told of are kept.",
    unit="d",
)
KEEP_JOBS_DAYS = Setting(
    key="operation.keep_jobs_days",
    type_=Annotated[int, Ge(7), Le(3650)],
    default=365,
    group="operation",
    description="How long background jobs that have ended can be looked up.",
    unit="d",
)
AT_ONCE = 2000
_OPEN = (JobRun.State.QUEUED, JobRun.State.RUNNING)


def forget_delivered_events() -> int:
    """Remove events that were delivered more than `operation.keep_events_days` ago, with the record of who got them.
    What somebody has still to be told of stays. Returns how many."""
    before = timezone.now() - timedelta(days=KEEP_EVENTS_DAYS.get())
    return remove_in_parts(OutboxEvent.objects.filter(delivered_at__lt=before))


def forget_ended_jobs() -> int:
    """Remove the record of jobs that ended more than `operation.keep_jobs_days` ago. Returns how many."""
    before = timezone.now() - timedelta(days=KEEP_JOBS_DAYS.get())
    ended = JobRun.objects.exclude(state__in=_OPEN).annotate(ended_at=Coalesce("finished_at", "created_at"))
    return remove_in_parts(ended.filter(ended_at__lt=before))


def remove_in_parts[M: Model](rows: QuerySet[M]) -> int:
    """Delete rows, each part in a transaction of its own, so that nobody waits long for one. Returns how many."""
    removed = 0
    while part := list(rows.values_list("pk", flat=True)[:AT_ONCE]):
        rows.model._default_manager.filter(pk__in=part).delete()
        removed += len(part)
    return removed

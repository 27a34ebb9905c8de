"""What expires soon: kept each morning as a report, and told once for each threshold."""

from datetime import datetime

from django.db import transaction

from highwall.domains.explosives.models import BatchTold, BatchToldOf, ExpiryReport, WarehouseBatch
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.expiry import expiring_batches, report_line
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day

REPORTED_DAYS = 30
MAILED_DAYS = 7
_DAYS = {BatchToldOf.MONTH: REPORTED_DAYS, BatchToldOf.WEEK: MAILED_DAYS}


@transaction.atomic
def keep_expiry_report(*, actor: Actor, at: datetime) -> ExpiryReport:
    """Keep what expires within 30 days as it is on the day of `at`; the report of a day is made once."""
    actor.require(ExplosivesRight.UPDATE)
    day = calendar_day(at)
    if kept := ExpiryReport.objects.filter(reported_on=day).first():
        return kept
    lines = [report_line(batch, day) for batch in expiring_batches(day, within_days=REPORTED_DAYS)]
    report, _ = ExpiryReport.objects.get_or_create(
        reported_on=day, defaults={"batches": lines, "batch_count": len(lines), "created_at": at}
    )
    return report


@transaction.atomic
def note_expiring(*, of: str, actor: Actor, at: datetime) -> list[WarehouseBatch]:
    """Note that people are told of the batches that have come below a threshold, and return those of which they had not
    been told for this last day. The caller tells people in the same transaction."""
    actor.require(ExplosivesRight.UPDATE)
    threshold = BatchToldOf(of)
    batches = expiring_batches(calendar_day(at), within_days=_DAYS[threshold], but_told_of=threshold)
    made = [BatchTold(batch=batch, of=threshold, expires_on=batch.expires_on) for batch in batches]
    BatchTold.objects.bulk_create(made)
    return batches

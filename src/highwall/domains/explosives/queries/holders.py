"""Batches, their checks and changes of their lives as records with files and comments."""

from highwall.domains.explosives.models import ExpiryChange, ExpiryChangeStatus, QualityCheck, WarehouseBatch
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.quality import visible_checks, visible_expiry_changes
from highwall.domains.explosives.queries.scope import visible_batches
from highwall.kit.errors import Conflict, DomainError
from highwall.kit.holders import Holder

BATCH_HOLDER = Holder[WarehouseBatch](
    resource="warehouse_batch",
    model=WarehouseBatch,
    link="/warehouse/{id}",
    visible=visible_batches,
    read=ExplosivesRight.READ,
    attach=ExplosivesRight.UPDATE,
    comment=ExplosivesRight.READ,
    called=str,
    kinds=("certificate", "document", "other"),
)
CHECK_HOLDER = Holder[QualityCheck](
    resource="quality_check",
    model=QualityCheck,
    link="/quality-checks/{id}",
    visible=visible_checks,
    read=ExplosivesRight.READ,
    attach=ExplosivesRight.CHECK,
    comment=ExplosivesRight.READ,
    called=str,
    kinds=("certificate", "report", "other"),
)


def _why_decided(change: ExpiryChange) -> DomainError | None:
    """What a decision rests on stays as it was read."""
    if change.status == ExpiryChangeStatus.PROPOSED:
        return None
    words = ExpiryChangeStatus(change.status).label
    message = f"This step is not possible while the record is “{words}”."
    return Conflict(message, code="illegal_transition", status=change.status)


EXPIRY_CHANGE_HOLDER = Holder[ExpiryChange](
    resource="expiry_change",
    model=ExpiryChange,
    link="/warehouse",
    visible=visible_expiry_changes,
    read=ExplosivesRight.READ,
    attach=ExplosivesRight.UPDATE,
    comment=ExplosivesRight.READ,
    called=str,
    kinds=("letter", "report", "other"),
    closed=_why_decided,
)

"""What hangs on a batch."""

from highwall.domains.explosives.models import LedgerEntry, MovementKind, Reservation, StockLot, WarehouseBatch
from highwall.domains.explosives.models.quality import ExpiryChange, QualityCheck, Quarantine
from highwall.kit.schemas import Dependent

_OWN_MOVEMENTS = (MovementKind.RECEIVE, MovementKind.CORRECT)


def dependents_of_batch(batch: WarehouseBatch) -> list[Dependent]:
    """What keeps a batch from being deleted, and what would go with it; kinds are names of tables. That it was
    received, added to and corrected doesn't: this is taken back in the books."""
    moved = LedgerEntry.objects.filter(account__batch=batch).exclude(movement__kind__in=_OWN_MOVEMENTS)
    counts = (
        ("explosives_ledgermovement", moved.values("movement_id").distinct().count(), True),
        ("explosives_stocklot", StockLot.objects.filter(batch=batch).count(), True),
        ("explosives_reservation", Reservation.objects.filter(lot__batch=batch).count(), True),
        ("explosives_qualitycheck", QualityCheck.objects.filter(batch=batch).count(), False),
        ("explosives_quarantine", Quarantine.objects.filter(batch=batch).count(), False),
        ("explosives_expirychange", ExpiryChange.objects.filter(batch=batch).count(), False),
    )
    return [Dependent(kind=kind, count=count, blocks_deletion=blocks) for kind, count, blocks in counts if count]

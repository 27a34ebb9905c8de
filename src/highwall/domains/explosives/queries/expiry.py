"""Stock whose time is running out."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from highwall.domains.explosives.models import AccountKind, BatchTold, BatchToldOf, LedgerAccount, WarehouseBatch


def expiring_batches(today: date, *, within_days: int, but_told_of: BatchToldOf | None = None) -> list[WarehouseBatch]:
    """Batches of which stock is left, in the warehouse or in a store, and whose last day of use is today or one of the
    next `within_days` days; the first to expire first. Those of which people were told by this threshold, for this last
    day, are left out."""
    found = _with_stock().filter(expires_on__range=(today, today + timedelta(days=within_days)))
    if but_told_of is not None:
        found = found.exclude(told_of(but_told_of))
    return list(found.select_related("product").order_by("expires_on", "batch_number"))


def told_of(threshold: BatchToldOf) -> Q:
    """The condition on batches that people were told by this threshold of the last day that they have now."""
    told = BatchTold.objects.filter(batch_id=OuterRef("pk"), of=threshold, expires_on=OuterRef("expires_on"))
    return Q(Exists(told))


def _with_stock() -> QuerySet[WarehouseBatch]:
    lying = LedgerAccount.objects.filter(
        batch_id=OuterRef("pk"), kind__in=[AccountKind.BATCH, AccountKind.STORE_LOT], balance__gt=0
    )
    return WarehouseBatch.objects.filter(Exists(lying), deleted_at__isnull=True)


def report_line(batch: WarehouseBatch, day: date) -> dict[str, Any]:
    """A batch as the report of a day keeps it: what lies in the warehouse and in stores, in the unit of its product."""
    held: dict[str, float] = dict.fromkeys((AccountKind.BATCH, AccountKind.STORE_LOT), 0.0)
    for kind, quantity in batch.accounts.filter(kind__in=list(held)).values_list("kind", "balance"):
        held[kind] += float(quantity)
    return {
        "batch_id": str(batch.pk),
        "batch_number": batch.batch_number,
        "product_name": batch.product.name,
        "supplier": batch.supplier,
        "expires_on": str(batch.expires_on),
        "days_left": (batch.expires_on - day).days,
        "in_warehouse_quantity": held[AccountKind.BATCH],
        "in_stores_quantity": held[AccountKind.STORE_LOT],
        "unit": batch.product.unit,
        "status": batch.status,
    }

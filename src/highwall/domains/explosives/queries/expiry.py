"""Stock whose time is running out."""

from datetime import date, timedelta

from highwall.domains.explosives.models import AccountKind, BatchStatus, WarehouseBatch


def expiring_batches(today: date, *, within_days: int) -> list[WarehouseBatch]:
    """Batches of which stock is left, in the warehouse or in a store, and whose last day of use is today or one of the
    next `within_days` days; the first to expire first."""
    return list(
        WarehouseBatch.objects.filter(
            expires_on__range=(today, today + timedelta(days=within_days)),
            accounts__kind__in=[AccountKind.BATCH, AccountKind.STORE_LOT],
            accounts__balance_kg__gt=0,
        )
        .exclude(status=BatchStatus.EXPIRED)
        .select_related("product")
        .distinct()
        .order_by("expires_on", "batch_number")
    )

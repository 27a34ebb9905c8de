"""What stores can give of each kind of explosive, against the thresholds of the settings."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import F, Sum

from highwall.domains.explosives.models import LOW_STOCK_KG, ProductKind, Store, StoreStatus
from highwall.domains.explosives.queries.balances import usable_lot_accounts


@dataclass(frozen=True)
class KindLevel:
    """What a store can give of one kind: on hand, not reserved, not expired, not quarantined."""

    kind: ProductKind
    available_kg: Decimal
    low_stock_kg: int
    """The threshold in force; 0 means none."""

    @property
    def is_low(self) -> bool:
        return self.available_kg < self.low_stock_kg


def stock_levels(store: Store, at: datetime) -> list[KindLevel]:
    """The level of each kind that the store may hold, also of those of which it has nothing. A store that is not
    operational can't give anything, and is not judged: it has no levels."""
    if store.status != StoreStatus.OPERATIONAL:
        return []
    rows = (
        usable_lot_accounts(store.pk, at)
        .values("product__kind")
        .annotate(kg=Sum(F("balance_kg") - F("reserved_kg")))
        .values_list("product__kind", "kg")
    )
    held = dict(rows)
    return [
        KindLevel(kind, held.get(kind, Decimal(0)), LOW_STOCK_KG[kind].get())
        for kind in ProductKind
        if kind in store.allowed_kinds
    ]

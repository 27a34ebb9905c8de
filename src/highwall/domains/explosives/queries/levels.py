"""What stores hold and can give of each kind of explosive, against their limits, as mass: the products of a kind may
be counted in several units."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import F, Max, Min, Q, Sum

from highwall.domains.explosives.models import (
    KG_PER_UNIT,
    LOW_STOCK_KG,
    BatchStatus,
    ProductKind,
    StockLot,
    StockUnit,
    Store,
    StoreLimit,
    StoreStatus,
)
from highwall.kit.calendar import calendar_day

ZERO = Decimal(0)


@dataclass(frozen=True)
class KindLevel:
    """What a store has of one kind. `available_kg` is what it can give: on hand, not reserved, not expired, not
    quarantined, and nothing while the store is not operational."""

    kind: ProductKind
    on_hand_kg: Decimal
    reserved_kg: Decimal
    available_kg: Decimal
    low_stock_kg: Decimal
    """The threshold in force, of the store or of the settings; 0 means none."""
    maximum_kg: Decimal
    """The most that the store may hold of the kind: its own limit, or the capacity of the store."""
    minimum_set_kg: Decimal | None
    maximum_set_kg: Decimal | None
    unit: StockUnit
    last_restocked_at: datetime | None
    expires_on: date | None
    """The first expiry among what is on hand."""
    batch_numbers: list[str]
    suppliers: list[str]
    is_judged: bool
    """Whether the store is operational; another can't be low."""

    @property
    def is_low(self) -> bool:
        return self.is_judged and self.available_kg < self.low_stock_kg

    @property
    def available_in_unit(self) -> Decimal:
        """What can be given, in the unit of the limit, to three decimals."""
        return (self.available_kg / KG_PER_UNIT[self.unit]).quantize(Decimal("0.001"))


def stock_levels(store: Store, at: datetime) -> list[KindLevel]:
    """The level of each kind that the store may hold, also of those of which it has nothing."""
    held = _held(store, calendar_day(at))
    limits = {limit.kind: limit for limit in store.limits.all()}
    is_open = store.status == StoreStatus.OPERATIONAL
    return [
        _level(kind, store, held.get(kind, {}), limits.get(kind), is_open=is_open)
        for kind in ProductKind
        if kind in store.allowed_kinds
    ]


def _held(store: Store, day: date) -> dict[str, dict[str, Any]]:
    usable = Q(account__batch__status=BatchStatus.AVAILABLE, expires_on__gte=day)
    weight = F("batch__mass_kg_per_unit")
    there = Q(account__balance__gt=0)
    rows = (
        StockLot.objects.filter(store=store)
        .values("product__kind")
        .annotate(
            on_hand=Sum(F("account__balance") * weight),
            reserved=Sum(F("account__reserved") * weight),
            free=Sum((F("account__balance") - F("account__reserved")) * weight, filter=usable),
            restocked=Max("restocked_at"),
            first_expiry=Min("expires_on", filter=there),
            batches=ArrayAgg("batch__batch_number", filter=there, distinct=True, default=[]),
            suppliers=ArrayAgg("batch__supplier", filter=there, distinct=True, default=[]),
        )
    )
    return {row["product__kind"]: dict(row) for row in rows}


def _level(
    kind: ProductKind, store: Store, held: dict[str, Any], limit: StoreLimit | None, *, is_open: bool
) -> KindLevel:
    minimum, maximum = (limit.minimum_kg, limit.maximum_kg) if limit else (None, None)
    return KindLevel(
        kind=kind,
        on_hand_kg=held.get("on_hand") or ZERO,
        reserved_kg=held.get("reserved") or ZERO,
        available_kg=(held.get("free") or ZERO) if is_open else ZERO,
        low_stock_kg=Decimal(LOW_STOCK_KG[kind].get()) if minimum is None else minimum,
        maximum_kg=store.capacity_kg if maximum is None else maximum,
        minimum_set_kg=minimum,
        maximum_set_kg=maximum,
        unit=StockUnit(limit.unit) if limit else StockUnit.KILOGRAM,
        last_restocked_at=held.get("restocked"),
        expires_on=held.get("first_expiry"),
        batch_numbers=held.get("batches", []),
        suppliers=held.get("suppliers", []),
        is_judged=is_open,
    )

"""Why stock can't be drawn: the refusals that a draw meets, for the draw itself and for whoever shows it before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from highwall.domains.explosives.models import Product, StockLot, Store, kilograms
from highwall.domains.explosives.queries.balances import available_kg
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError


def figure(quantity_kg: Decimal) -> float:
    """A quantity as a machine-readable fact of a refusal."""
    return float(quantity_kg)


def insufficient(
    shortages: Sequence[tuple[str, UUID, Decimal, Decimal]], *, where: str, case: str, hint: str = "", **facts: Any
) -> Conflict:
    """The refusal of a draw: for each (product name, product id, requested, available). The facts name the first
    shortage, `shortages` all of them, `case` and the others the place."""
    words = "; ".join(
        f"{name}: {kilograms(requested)} requested, {kilograms(available)} available"
        for name, _, requested, available in shortages
    )
    _, product_id, requested, available = shortages[0]
    return Conflict(
        f"There is not enough stock {where}. {words}.{f' {hint}' if hint else ''} "
        "Ask for no more than what is available, or bring in stock first.",
        code="insufficient_stock",
        errors=tuple(
            FieldError(
                f"quantities_kg.{p}",
                "insufficient_stock",
                f"At most {kilograms(kg)} of {name} can be drawn.",
                {"available_kg": figure(kg), "product_name": name},
            )
            for name, p, _, kg in shortages
        ),
        case=case,
        product_id=str(product_id),
        requested_kg=figure(requested),
        available_kg=figure(available),
        shortages=[
            {"product_id": str(p), "product_name": name, "requested_kg": figure(r), "available_kg": figure(a)}
            for name, p, r, a in shortages
        ],
        **facts,
    )


def not_enough(store: Store, shortages: list[tuple[UUID, Decimal, Decimal]], at: datetime) -> Conflict:
    """The refusal of a draw from a store, for each (product id, requested, available), with what of it is there and
    can't be used."""
    names = dict(Product.objects.filter(pk__in=[s[0] for s in shortages]).values_list("pk", "name"))
    named = [(names.get(p, "Unknown product"), p, requested, available) for p, requested, available in shortages]
    lots = StockLot.objects.filter(store=store, product_id__in=list(names), account__balance_kg__gt=0)
    blocked = [
        (lot.account.balance_kg, lot.batch.batch_number, why)
        for lot in lots.select_related("batch", "account").order_by("expires_on")
        if (why := lot.batch.why_unusable(calendar_day(at)))
    ]
    where = f"in store “{store.name}”"
    if not blocked:
        return insufficient(named, where=where, case="store", store=store.name)
    return insufficient(
        named,
        where=where,
        case="blocked",
        hint=" ".join(f"{kilograms(kg)} can't be used: {why}" for kg, _, why in blocked),
        store=store.name,
        blocked=[{"quantity_kg": figure(kg), "batch_number": number} for kg, number, _ in blocked],
    )


def why_closed(store: Store) -> Conflict | None:
    """The refusal of moving stock into or out of a store that is not in operation."""
    if why := store.why_closed():
        return Conflict(
            f"{why} Choose an operational store.",
            code="store_not_operational",
            store=store.name,
            store_status=store.status,
            status=store.status,
        )
    return None


def why_not_reserved(store: Store, quantities_kg: Mapping[UUID, Decimal], at: datetime) -> Conflict | None:
    """The refusal that reserving these quantities in the store would meet now."""
    if closed := why_closed(store):
        return closed
    available = available_kg(store.pk, at)
    shortages = [
        (product_id, requested, available.get(product_id, Decimal(0)))
        for product_id, requested in quantities_kg.items()
        if available.get(product_id, Decimal(0)) < requested
    ]
    return not_enough(store, shortages, at) if shortages else None

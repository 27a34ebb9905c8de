"""Why stock can't be drawn: the refusals that a draw meets, for the draw itself and for whoever shows it before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from highwall.domains.explosives.models import Product, ProductUnit, StockLot, Store, amount
from highwall.domains.explosives.queries.balances import available_quantities
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError


class Shortage(NamedTuple):
    """What is asked for of a product beside what there is, in the unit of the product."""

    name: str
    product_id: UUID
    unit: str
    requested: Decimal
    available: Decimal


def named(shortages: Sequence[tuple[UUID, Decimal, Decimal]]) -> list[Shortage]:
    """Shortages of (product id, requested, available) with what the products are called and counted in."""
    products = Product.objects.in_bulk([product_id for product_id, _, _ in shortages])
    return [
        Shortage(product.name, pk, product.unit, requested, available)
        if (product := products.get(pk))
        else Shortage("Unknown product", pk, ProductUnit.KILOGRAM, requested, available)
        for pk, requested, available in shortages
    ]


def figure(quantity: Decimal) -> float:
    """A quantity as a machine-readable fact of a refusal."""
    return float(quantity)


def insufficient(shortages: Sequence[Shortage], *, where: str, case: str, hint: str = "", **facts: Any) -> Conflict:
    """The refusal of a draw. The facts name the first shortage, `shortages` all of them, `case` and the others the
    place."""
    words = "; ".join(
        f"{short.name}: {amount(short.requested, short.unit)} requested, "
        f"{amount(short.available, short.unit)} available"
        for short in shortages
    )
    first = shortages[0]
    return Conflict(
        f"There is not enough stock {where}. {words}.{f' {hint}' if hint else ''} "
        "Ask for no more than what is available, or bring in stock first.",
        code="insufficient_stock",
        errors=tuple(
            FieldError(
                f"quantities.{short.product_id}",
                "insufficient_stock",
                f"At most {amount(short.available, short.unit)} of {short.name} can be drawn.",
                {"available": figure(short.available), "product_unit": short.unit, "product_name": short.name},
            )
            for short in shortages
        ),
        case=case,
        product_id=str(first.product_id),
        requested=figure(first.requested),
        available=figure(first.available),
        product_unit=first.unit,
        shortages=[
            {
                "product_id": str(short.product_id),
                "product_name": short.name,
                "product_unit": short.unit,
                "requested": figure(short.requested),
                "available": figure(short.available),
            }
            for short in shortages
        ],
        **facts,
    )


def not_enough(store: Store, shortages: list[tuple[UUID, Decimal, Decimal]], at: datetime) -> Conflict:
    """The refusal of a draw from a store, for each (product id, requested, available), with what of it is there and
    can't be used."""
    found = named(shortages)
    units = {short.product_id: short.unit for short in found}
    lots = StockLot.objects.filter(store=store, product_id__in=list(units), account__balance__gt=0)
    blocked = [
        (lot.account.balance, units[lot.product_id], lot.batch.batch_number, why)
        for lot in lots.select_related("batch", "account").order_by("expires_on")
        if (why := lot.batch.why_unusable(calendar_day(at)))
    ]
    where = f"in store “{store.name}”"
    if not blocked:
        return insufficient(found, where=where, case="store", store=store.name)
    return insufficient(
        found,
        where=where,
        case="blocked",
        hint=" ".join(f"{amount(quantity, unit)} can't be used: {why}" for quantity, unit, _, why in blocked),
        store=store.name,
        blocked=[
            {"quantity": figure(quantity), "product_unit": unit, "batch_number": number}
            for quantity, unit, number, _ in blocked
        ],
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


def why_not_reserved(store: Store, quantities: Mapping[UUID, Decimal], at: datetime) -> Conflict | None:
    """The refusal that reserving these quantities in the store would meet now."""
    if closed := why_closed(store):
        return closed
    available = available_quantities(store.pk, at)
    shortages = [
        (product_id, requested, available.get(product_id, Decimal(0)))
        for product_id, requested in quantities.items()
        if available.get(product_id, Decimal(0)) < requested
    ]
    return not_enough(store, shortages, at) if shortages else None
